/** Yes, no, or leave after all; what is possible comes with the claim. Saying no asks first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useClaimStep, type Claim, type ClaimAction, type Job } from './api';
import { OfferedTimes } from './OfferedTimes';
import { useTimesThatSuit } from './useTimesThatSuit';
import { WhyDialog } from './WhyDialog';

const mine = ['accept', 'decline', 'withdraw'] as const;
type Leaving = 'decline' | 'withdraw';

interface ClaimButtonsProps {
  claim: Claim;
  job: Job;
}

/** Where one can say no, leaving would say the same. */
function shownOf({ allowedActions }: Claim) {
  const allowed = new Set<ClaimAction>(allowedActions);
  const can = mine.filter((action) => allowed.has(action));
  return can.filter((action) => action !== 'withdraw' || !can.includes('decline'));
}

export function ClaimButtons({ claim, job }: ClaimButtonsProps) {
  const { t } = useTranslation('job');
  const step = useClaimStep();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const shown = shownOf(claim);
  const suit = useTimesThatSuit(job, claim);
  const { optionIds, ready } = suit;
  const accept = () =>
    after(step.mutateAsync({ claimId: claim.id, action: 'accept', optionIds }), () =>
      toast(t('acted.accept')),
    );
  if (shown.length === 0) return null;
  return (
    <Stack gap={10}>
      {shown.includes('accept') ? <OfferedTimes suit={suit} /> : null}
      <Row>
        {shown.map((action) => (
          <Button
            key={action}
            look={action === 'accept' ? 'primary' : 'secondary'}
            busy={action === 'accept' && step.isPending}
            isDisabled={action === 'accept' && !ready}
            onPress={() => (action === 'accept' ? accept() : setLeaving(action))}
          >
            {t(`act.${action}`)}
          </Button>
        ))}
      </Row>
      <Refused error={step.error} />
      {leaving ? (
        <LeaveDialog
          claim={claim}
          how={leaving}
          others={job.seatsHeld - 1}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Stack>
  );
}

function Refused({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Note tone="warning" role="alert">
      {error.message}
    </Note>
  );
}

interface LeaveDialogProps {
  claim: Claim;
  how: Leaving;
  others: number;
  onClose: () => void;
}

function LeaveDialog({ claim, how, others, onClose }: LeaveDialogProps) {
  const { t } = useTranslation('job');
  const seated = how === 'withdraw' && ['claimed', 'confirmed'].includes(claim.state);
  return (
    <WhyDialog
      claim={claim}
      action={how}
      title={t(`leave.${how}`)}
      confirmLabel={t(`leave.${how}Do`)}
      done={t(`acted.${how}`)}
      onClose={onClose}
    >
      <p>{seated ? t('leave.text', { count: Math.max(0, others) }) : t(`leave.${how}Text`)}</p>
    </WhyDialog>
  );
}
