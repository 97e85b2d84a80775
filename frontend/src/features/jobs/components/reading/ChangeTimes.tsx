/** Saying anew at which of a job's times I can come, until one of them is settled. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { useClaimStep, type Claim } from './api';
import type { OfferedJob } from './offered-times';
import { OfferedTimes } from './OfferedTimes';
import { StepError } from './StepError';
import { useTimesToChange } from './useTimesThatSuit';

interface ChangeTimesProps {
  job: OfferedJob & { title: string };
  claim: Claim;
  small?: boolean;
}

/** Nothing where there is nothing to change (any more). */
export function ChangeTimes({ job, claim, small = false }: ChangeTimesProps) {
  const { t } = useTranslation('jobs');
  const [open, setOpen] = useState(false);
  if (!claim.allowedActions.includes('change-times')) return null;
  return (
    <>
      <Button
        look="secondary"
        small={small}
        aria-label={t('changing.changeFor', { title: job.title })}
        onPress={() => setOpen(true)}
      >
        {t('changing.change')}
      </Button>
      {open ? <TimesDialog job={job} claim={claim} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface TimesDialogProps extends ChangeTimesProps {
  onClose: () => void;
}

function TimesDialog({ job, claim, onClose }: TimesDialogProps) {
  const { t } = useTranslation('jobs');
  const step = useClaimStep();
  const suit = useTimesToChange(job, claim);
  const { optionIds, ready } = suit;
  const save = () =>
    ready
      ? after(step.mutateAsync({ claimId: claim.id, action: 'change-times', optionIds }), () => {
          toast(t('changing.changed'));
          onClose();
        })
      : undefined;
  return (
    <ConfirmDialog
      title={t('changing.title', { title: job.title })}
      confirmLabel={t('changing.save')}
      isOpen
      busy={step.isPending}
      onConfirm={save}
      onClose={onClose}
    >
      <Stack gap={16}>
        <OfferedTimes suit={suit} />
        <StepError error={step.error} onClose={onClose} />
      </Stack>
    </ConfirmDialog>
  );
}
