/** Takes offers back that nobody has answered yet; the people read why. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useStep, type RunDetail } from '../api';

export function RecallDialog({ run, onClose }: { run: RunDetail; onClose: () => void }) {
  const { t } = useTranslation('assignments');
  const [why, setWhy] = useState('');
  const step = useStep(run.networkId, run.id);
  const recall = () => {
    void step.mutateAsync({ action: 'recall', why }).then(
      () => {
        toast(t('recall.done'));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ConfirmDialog
      title={t('recall.title')}
      isOpen
      danger
      onClose={onClose}
      confirmLabel={t('recall.confirm')}
      onConfirm={recall}
      busy={step.isPending}
    >
      <Stack gap={16}>
        <p>{t('recall.text')}</p>
        <TextField label={t('recall.why')} hint={t('recall.hint')} value={why} onChange={setWhy} />
        {step.error ? (
          <Note tone="warning" role="alert">
            {step.error.message}
          </Note>
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}
