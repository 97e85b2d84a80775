/** A new chance for a job that expired: times that lie ahead, and more time to step forward. */
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { useJobStep, type Job } from './api';
import { NewDeadline, NewTimes } from './NewTimes';
import { StepError } from './StepError';
import { useNewTimes } from './useNewTimes';

interface ExtendProps {
  job: Job;
  onClose: () => void;
}

export default function ExtendDialog({ job, onClose }: ExtendProps) {
  const { t } = useTranslation('job');
  const take = useJobStep(job);
  const form = useNewTimes(job);
  const submit = () => {
    const timing = form.check();
    if (!timing) return;
    const { claimDeadline } = form;
    after(take.mutateAsync({ action: 'extend', timing, claimDeadline }), () => {
      toast(t('stepped.extend'));
      onClose();
    });
  };
  return (
    <ConfirmDialog
      title={t('stepTitle.extend')}
      isOpen
      onClose={onClose}
      confirmLabel={t('steps.extend')}
      busy={take.isPending}
      onConfirm={submit}
    >
      <Stack gap={16}>
        <p>{t('stepText.extend')}</p>
        <NewTimes form={form} several />
        <NewDeadline form={form} />
        <StepError error={take.error} onClose={onClose} />
      </Stack>
    </ConfirmDialog>
  );
}
