/** The window in which I say anew at which of a job's times I can come. */
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { useClaimStep } from './api';
import type { ChangeTimesProps } from './ChangeTimes';
import { OfferedTimes } from './OfferedTimes';
import { StepError } from './StepError';
import { useTimesToChange } from './useTimesThatSuit';

interface TimesDialogProps extends Omit<ChangeTimesProps, 'small'> {
  onClose: () => void;
}

export default function TimesDialog({ job, claim, onClose }: TimesDialogProps) {
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
