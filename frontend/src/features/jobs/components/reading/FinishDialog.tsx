/** Closing a job: who was there, person by person, and then it is done. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Checkbox, CheckboxGroup } from '@/ui/Checkbox';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { useClaimStep, useJobStep, type Job } from './api';
import { StepError } from './StepError';

interface FinishProps {
  job: Job;
  onClose: () => void;
}

/** Marks everybody who is not marked yet, then finishes; what failed can be tried again. */
function useFinishing(job: Job) {
  const unmarked = job.claims.filter(({ allowedActions }) => allowedActions.includes('attended'));
  const [there, setThere] = useState(unmarked.map(({ id }) => id));
  const mark = useClaimStep();
  const finish = useJobStep(job);
  async function take(): Promise<void> {
    await Promise.all(
      unmarked.map(({ id }) =>
        mark.mutateAsync({ claimId: id, action: there.includes(id) ? 'attended' : 'absent' }),
      ),
    );
    await finish.mutateAsync({ action: 'finish' });
  }
  const marked = job.claims.filter(({ state }) => state === 'attended').length;
  const busy = mark.isPending || finish.isPending;
  const error = mark.error ?? finish.error;
  return { unmarked, there, setThere, asked: marked + there.length, take, busy, error };
}

export function FinishDialog({ job, onClose }: FinishProps) {
  const { t } = useTranslation('job');
  const { unmarked, there, setThere, asked, take, busy, error } = useFinishing(job);
  const submit = () =>
    after(take(), () => {
      toast(t('stepped.finish'));
      onClose();
    });
  return (
    <ConfirmDialog
      title={t('stepTitle.finish')}
      isOpen
      onClose={onClose}
      confirmLabel={t('steps.finish')}
      busy={busy}
      onConfirm={submit}
    >
      <Stack gap={16}>
        {unmarked.length > 0 ? (
          <CheckboxGroup label={t('finish.who')} value={there} onChange={setThere}>
            {unmarked.map(({ id, person }) => (
              <Checkbox key={id} value={id}>
                {person.name}
              </Checkbox>
            ))}
          </CheckboxGroup>
        ) : null}
        <p>{t('stepText.finish', { count: asked })}</p>
        <StepError error={error} onClose={onClose} />
      </Stack>
    </ConfirmDialog>
  );
}
