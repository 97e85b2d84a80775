/** The claim that I have: what it is, until when to answer, and what I can do with it. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Card, Stack } from '@/ui/layout';
import type { Claim, Job } from './api';
import { ChangeTimes } from './ChangeTimes';
import { ClaimButtons } from './ClaimButtons';
import { timesOf } from './offered-times';

export function MyClaim({ job, claim }: { job: Job; claim: Claim }) {
  const { t } = useTranslation('job');
  const { t: term } = useTranslation('terms');
  const format = useFormat();
  const seat = claim.seat ? term(`seat.${claim.seat}`) : null;
  return (
    <Card as="section" raised aria-labelledby="claim">
      <Stack gap={16}>
        <h2 id="claim" tabIndex={-1}>
          {t(`mine.${claim.state}`)}
        </h2>
        {seat ? <p>{t('mine.seat', { seat })}</p> : null}
        {claim.waitingPlace ? <p>{t('mine.place', { place: claim.waitingPlace })}</p> : null}
        {claim.expiresAt ? (
          <p>
            {t('mine.answerBy', {
              day: format.longDate(claim.expiresAt),
              time: format.timeOfDay(claim.expiresAt),
            })}
          </p>
        ) : null}
        <SaidTimes job={job} claim={claim} />
        <ClaimButtons claim={claim} job={job} />
      </Stack>
    </Card>
  );
}

const mayBe: ReadonlySet<string> = new Set(['applied', 'waitlisted', 'claimed']);

/** Of several times those that I can make, until one is settled; I can still change them. */
function SaidTimes({ job, claim }: { job: Job; claim: Claim }) {
  const { t } = useTranslation('job');
  const format = useFormat();
  const settled = job.state !== 'open' || job.timing.options.length < 2;
  if (settled || !mayBe.has(claim.state)) return null;
  return (
    <Stack gap={10}>
      <Stack gap={4}>
        <p>{t('mine.times')}</p>
        <ul>
          {timesOf(job, claim).map(({ id, start, end }) => (
            <li key={id}>{format.dateAndTimes(start, end)}</li>
          ))}
        </ul>
      </Stack>
      <div>
        <ChangeTimes job={job} claim={claim} small />
      </div>
    </Stack>
  );
}
