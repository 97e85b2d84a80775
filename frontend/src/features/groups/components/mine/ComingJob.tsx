/** A job that I am in, or wait for: when, with whom, and the way out. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import {
  ChangeTimes,
  groupOf,
  JobFacts,
  jobQuery,
  namedSeats,
  timesOf,
  useWhen,
  type Claim,
} from '@/features/jobs';
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
      below={<Standing mine={{ claim, job }} />}
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
function Standing({ mine: { claim, job } }: { mine: MyClaim }) {
  const { state, seat, waitingPlace } = claim;
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
      {claim.allowedActions.includes('change-times') ? <Times claim={claim} job={job} /> : null}
    </Stack>
  );
}

/** Of several times those at which I said I can come, and a way to say others. */
function Times({ claim, job }: { claim: Claim; job: MyClaim['job'] }) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const times = timesOf(job, claim).map(({ start, end }) => format.dateAndTimes(start, end));
  return (
    <>
      <Words tone="smallSubtle">{t('times', { times: times.join('; ') })}</Words>
      <div>
        <ChangeTimes job={job} claim={claim} small />
      </div>
    </>
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
