/** A job that I am in, or wait for: when, with whom, and the way out. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { groupOf, JobFacts, jobQuery, namedSeats, useWhen, type Claim } from '@/features/jobs';
import { useFormat } from '@/i18n/useLanguage';
import { JobRow } from '@/ui/job';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import type { MyClaim } from './api';
import { LeaveButton } from './LeaveButton';

export function ComingJob({ mine: { claim, job } }: { mine: MyClaim }) {
  const when = useWhen();
  const { seats, text, others } = useGroup(job.id);
  return (
    <JobRow
      when={when(job)}
      title={
        <Link to="/klussen/$jobId" params={{ jobId: job.id }} plain>
          {job.title}
        </Link>
      }
      meta={<JobFacts job={job} />}
      below={<Standing claim={claim} />}
      seats={seats}
      seatsText={text}
      actions={
        claim.allowedActions.includes('withdraw') ? (
          <LeaveButton claim={claim} title={job.title} others={others} />
        ) : null
      }
    />
  );
}

/** What my claim is now, and what comes next. */
function Standing({ claim: { state, seat, waitingPlace } }: { claim: Claim }) {
  const { t } = useTranslation('groups');
  const { t: term } = useTranslation('terms');
  return (
    <Stack gap={8}>
      <Row gap={6}>
        <Tag tone={state === 'confirmed' ? 'yours' : 'neutral'}>
          {t(`claim.${state as 'confirmed'}`)}
        </Tag>
        {seat ? <Tag>{t('asSeat', { seat: term(`seat.${seat}`) })}</Tag> : null}
      </Row>
      <Words tone="smallSubtle">
        {waitingPlace
          ? t('next.waitlistedAt', { place: waitingPlace })
          : t(`next.${state as 'confirmed'}`)}
      </Words>
    </Stack>
  );
}

/** The group as seats and as "Met Daan, Mila en Hugo." */
function useGroup(jobId: string) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const myId = useMe()?.id;
  const job = useQuery(jobQuery(jobId)).data;
  if (!job) return { seats: [], text: '', others: 0 };
  const names = groupOf(job)
    .filter(({ person, state }) => person.id !== myId && state !== 'offered')
    .map(({ person }) => person.name.split(' ')[0] ?? person.name);
  const text = names.length > 0 ? t('with', { names: format.inWords(names) }) : t('alone');
  return { seats: namedSeats(job, myId), text, others: names.length };
}
