/** Yellow: a seat that is kept for me until I answer. */
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  OfferedTimes,
  timesOf,
  useClaimStep,
  useTimesThatSuit,
  type TimesThatSuit,
} from '@/features/jobs';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { InvitationStrip } from '@/ui/job';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { toast } from '@/ui/toast';
import type { MyClaim } from './api';
import { StepProblem } from './StepProblem';
import { useWhenInWords } from './useWhenInWords';
import { lazyPart } from '@/ui/lazy-part';

const DeclineDialog = lazyPart(() => import('./DeclineDialog'));

/** Every invitation that waits for my answer; nothing when there is none. */
export function Offers({ offers, level = 2 }: { offers: MyClaim[]; level?: 2 | 3 }) {
  if (offers.length === 0) return null;
  return (
    <Stack gap={16}>
      {offers.map((offer) => (
        <Offer key={offer.claim.id} offer={offer} level={level} />
      ))}
    </Stack>
  );
}

function Offer({ offer: { claim, job }, level }: { offer: MyClaim; level: 2 | 3 }) {
  const { t } = useTranslation('groups');
  const { t: term } = useTranslation('terms');
  const step = useClaimStep();
  const [declining, setDeclining] = useState(false);
  const suit = useTimesThatSuit(job, claim);
  const seat = term(`seat.${claim.seat ?? 'member'}`);
  // A promise, not a callback: by then the invitation has left the page. What failed stands below it.
  const accept = () =>
    void step.mutateAsync({ claimId: claim.id, action: 'accept', optionIds: suit.optionIds }).then(
      () => toast(t('offer.accepted', { title: job.title })),
      () => undefined,
    );
  return (
    <InvitationStrip
      level={level}
      title={t('offer.title', { organisation: job.organisation.name, seat })}
      actions={
        <>
          <Button busy={step.isPending} isDisabled={!suit.ready} onPress={accept}>
            {t('offer.yes')}
          </Button>
          <Button look="secondary" onPress={() => startTransition(() => setDeclining(true))}>
            {t('offer.no')}
          </Button>
        </>
      }
    >
      <Question offer={{ claim, job }} suit={suit} />
      <StepProblem error={step.error} />
      {declining ? <DeclineDialog {...{ claim, job }} onClose={() => setDeclining(false)} /> : null}
    </InvitationStrip>
  );
}

function Question({ offer, suit }: { offer: MyClaim; suit: TimesThatSuit }) {
  return (
    <Stack gap={16}>
      <OfferWords offer={offer} />
      <OfferedTimes suit={suit} />
    </Stack>
  );
}

function OfferWords({ offer: { claim, job } }: { offer: MyClaim }) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const when = useWhenInWords();
  return (
    <Stack gap={6}>
      <p>
        <Link to="/klussen/$jobId" params={{ jobId: job.id }}>
          {job.title}
        </Link>
        {`, ${when({ ...job.timing, options: timesOf(job, claim) })}. `}
        {claim.expiresAt
          ? t('offer.until', {
              day: format.longDate(claim.expiresAt),
              time: format.timeOfDay(claim.expiresAt),
            })
          : null}
      </p>
      {claim.why ? <Words>“{claim.why}”</Words> : null}
    </Stack>
  );
}
