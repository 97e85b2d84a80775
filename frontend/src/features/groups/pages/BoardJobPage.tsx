/** One job on the board: the group now, suggested groups side by side, and everybody to choose from. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import Building2 from 'lucide-react/icons/building-2';
import CalendarDays from 'lucide-react/icons/calendar-days';
import ExternalLink from 'lucide-react/icons/arrow-up-right';
import { useTranslation } from 'react-i18next';
import { Formation } from '@/ui/Formation';
import { Meta, Stack, Words } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { boardJobQuery, type BoardJob } from '../components/board/api';
import { Candidates } from '../components/board/Candidates';
import { seatsOf } from '../components/board/columns';
import { Group } from '../components/board/Group';
import { Suggestions } from '../components/board/Suggestions';
import { useWhen } from '../components/board/useWhen';

export default function BoardJobPage() {
  const { t } = useTranslation('board');
  const { jobId } = useParams({ from: '/signed-in/overzicht/$jobId' });
  const job = useSuspenseQuery(boardJobQuery(jobId)).data;
  const forming = job.state === 'open' || job.state === 'staffed';
  return (
    <Page
      title={job.title}
      lead={job.goal}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/overzicht">{t('title')}</Link>
        </Breadcrumb>
      }
      below={<Facts job={job} />}
      status={<Seats job={job} />}
    >
      {job.inCharge ? (
        <Stack gap={32}>
          <Group job={job} />
          {forming && job.seatsTaken < job.groupMax ? (
            <>
              <Suggestions jobId={jobId} />
              <Candidates jobId={jobId} />
            </>
          ) : null}
        </Stack>
      ) : (
        <EmptyState
          title={t('notYours')}
          actions={
            <ButtonLink to="/klussen/$jobId" params={{ jobId }}>
              {t('toJob')}
            </ButtonLink>
          }
        />
      )}
    </Page>
  );
}

function Facts({ job }: { job: BoardJob }) {
  const { t } = useTranslation('board');
  const when = useWhen();
  return (
    <Meta>
      <span>
        <Building2 aria-hidden />
        {job.organisation.name}
      </span>
      <span>
        <CalendarDays aria-hidden />
        {when(job.timing)}
      </span>
      <span>
        <ExternalLink aria-hidden />
        <Link to="/klussen/$jobId" params={{ jobId: job.id }}>
          {t('toJob')}
        </Link>
      </span>
    </Meta>
  );
}

function Seats({ job }: { job: BoardJob }) {
  const { t } = useTranslation(['board', 'terms']);
  return (
    <Stack gap={10}>
      <Formation seats={seatsOf(job.seats)} />
      <Words>
        <strong>{t('seats', { taken: job.seatsTaken, all: job.groupMax })}</strong>
        {' · '}
        {t(`terms:state.${job.state}`)}
      </Words>
      {job.applied || job.waiting ? (
        <Words tone="small">
          {t('waitingPeople', { applied: job.applied ?? 0, waiting: job.waiting ?? 0 })}
        </Words>
      ) : null}
    </Stack>
  );
}
