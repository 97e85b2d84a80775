/** Leaving a group, or no longer waiting: asks first, and says what follows for the others. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useClaimStep, type Claim } from '@/features/jobs';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';

interface LeaveButtonProps {
  claim: Claim;
  job: components['schemas']['JobCard'];
  /** How many others are in the group. */
  others: number;
}

const seated = new Set(['claimed', 'confirmed']);

export function LeaveButton({ claim, job, others }: LeaveButtonProps) {
  const { t } = useTranslation('groups');
  const step = useClaimStep();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const kind = seated.has(claim.state) ? 'leave' : 'stop';
  const leave = () =>
    step.mutate(
      { claimId: claim.id, action: 'withdraw', why: why.trim() },
      {
        onSuccess: () => {
          setOpen(false);
          toast(t(`${kind}.done`, { title: job.title }));
        },
      },
    );
  return (
    <>
      <Button look="secondary" small onPress={() => setOpen(true)}>
        {t(`${kind}.verb`)}
      </Button>
      <ConfirmDialog
        title={t(`${kind}.title`, { title: job.title })}
        isOpen={open}
        onClose={() => setOpen(false)}
        confirmLabel={t(`${kind}.verb`)}
        onConfirm={leave}
        busy={step.isPending}
        danger
      >
        <Stack gap={16}>
          <p>{t(`${kind}.text`, { count: others })}</p>
          {kind === 'leave' ? (
            <TextField
              label={t('leave.why')}
              width="full"
              optional
              maxLength={300}
              value={why}
              onChange={setWhy}
            />
          ) : null}
          {step.error ? (
            <Note tone="warning" role="alert">
              {step.error.message}
            </Note>
          ) : null}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
