/** A job that I am in, or wait for: when, with whom, and the way out. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { groupOf, JobFacts, jobQuery, namedSeats, useWhen, type Job } from '@/features/jobs';
import { useFormat } from '@/i18n/useLanguage';
import { JobRow } from '@/ui/job';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import type { MyClaim } from './api';
import { LeaveButton } from './LeaveButton';

export function ComingJob({ mine: { claim, job } }: { mine: MyClaim }) {
  const { t } = useTranslation('groups');
  const { t: term } = useTranslation('terms');
  const me = useMe();
  const when = useWhen();
  const whole = useQuery(jobQuery(job.id)).data;
  const others = useOthers(whole, me?.id);
  return (
    <JobRow
      when={when(job)}
      title={
        <Link to="/klussen/$jobId" params={{ jobId: job.id }} plain>
          {job.title}
        </Link>
      }
      meta={<JobFacts job={job} />}
      below={
        <Stack gap={8}>
          <Row gap={6}>
            <Tag tone={claim.state === 'confirmed' ? 'yours' : 'neutral'}>
              {t(`claim.${claim.state as 'confirmed'}`)}
            </Tag>
            {claim.seat ? <Tag>{t('asSeat', { seat: term(`seat.${claim.seat}`) })}</Tag> : null}
          </Row>
          <Words tone="smallSubtle">{t(`next.${claim.state as 'confirmed'}`)}</Words>
        </Stack>
      }
      seats={whole ? namedSeats(whole, me?.id) : []}
      seatsText={others}
      actions={
        claim.allowedActions.includes('withdraw') ? (
          <LeaveButton
            claim={claim}
            job={job}
            others={whole ? othersOf(whole, me?.id).length : 0}
          />
        ) : null
      }
    />
  );
}

const othersOf = (job: Job, myId: string | undefined): string[] =>
  groupOf(job)
    .filter(({ person, state }) => person.id !== myId && state !== 'offered')
    .map(({ person }) => person.name.split(' ')[0] ?? person.name);

/** "Met Daan, Mila en Hugo." */
function useOthers(job: Job | undefined, myId: string | undefined): string {
  const { t } = useTranslation('groups');
  const format = useFormat();
  if (!job) return '';
  const names = othersOf(job, myId);
  return names.length > 0 ? t('with', { names: format.inWords(names) }) : t('alone');
}
