/** The one raised card: the first job of the list, with all its reasons and its group. */
import { useQuery } from '@tanstack/react-query';
import Users from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { groupOf, JobFacts, jobQuery, namedSeats, seatsOf, useWhen } from '@/features/jobs';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { JobCard } from '@/ui/job';
import { ButtonLink, Link } from '@/ui/Link';
import type { SuggestedJob } from '../api';
import { JoinButton } from './JoinButton';
import { shownReasons } from './reasons';

interface BestJobProps {
  item: SuggestedJob;
  onHide: () => void;
  onJoined: () => void;
}

export function BestJob({ item: { job, reasons }, onHide, onJoined }: BestJobProps) {
  const { t } = useTranslation('suggestions');
  const me = useMe();
  const when = useWhen();
  const whole = useQuery(jobQuery(job.id)).data;
  const group = useGroupWords(job, whole);
  const params = { jobId: job.id };
  return (
    <JobCard
      when={when(job)}
      title={
        <Link to="/klussen/$jobId" params={params} plain>
          {job.title}
        </Link>
      }
      meta={<JobFacts job={job} />}
      goal={job.goal}
      reasonsTitle={t('whyYou')}
      reasons={shownReasons(reasons)}
      groupTitle={t('group.title')}
      seats={whole ? namedSeats(whole, me?.id) : seatsOf(job)}
      groupText={group}
      actions={
        <>
          <JoinButton job={job} main onJoined={onJoined} />
          {(whole?.claimChoices.colleaguesAtMost ?? 0) > 0 ? (
            <ButtonLink look="secondary" to="/klussen/$jobId" params={params}>
              <Users aria-hidden /> {t('together')}
            </ButtonLink>
          ) : null}
          <Button look="quiet" onPress={onHide}>
            {t('notForMe')}
          </Button>
        </>
      }
    />
  );
}

/** "Yara en Femke doen al mee. Nog 2 plekken: 1 frisse blik, 1 meedenker." */
function useGroupWords(
  job: SuggestedJob['job'],
  whole: Parameters<typeof groupOf>[0] | undefined,
): string {
  const { t } = useTranslation('suggestions');
  const { t: term } = useTranslation('terms');
  const format = useFormat();
  const names = whole
    ? groupOf(whole)
        .filter(({ state }) => state !== 'offered')
        .map(({ person }) => person.name.split(' ')[0] ?? person.name)
    : [];
  const open = job.seats
    .map(({ role, count, taken }) => ({ role, count: count - taken }))
    .filter(({ count }) => count > 0);
  const roles = open.map(({ role, count }) => `${count} ${term(`seat.${role}`)}`).join(', ');
  const here =
    names.length > 0
      ? t('group.here', { names: format.inWords(names), count: names.length })
      : t('group.taken', { count: job.seatsTaken });
  const free = open.reduce((sum, { count }) => sum + count, 0);
  return `${here} ${t('group.free', { count: free, roles })}`;
}
