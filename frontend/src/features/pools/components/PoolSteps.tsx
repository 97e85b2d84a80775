/** The steps of its life that one may take; stopping asks why first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { Problem } from './Problem';
import { usePoolStep, type Pool, type PoolAction } from '../api';

export function PoolSteps({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const stepping = usePoolStep(pool.id);
  const [stopping, setStopping] = useState(false);
  if (pool.allowedActions.length === 0) return null;
  const take = (action: PoolAction, why = '') =>
    after(stepping.mutateAsync({ action, why }), () => {
      setStopping(false);
      toast(t(`step.done.${action}`));
    });
  return (
    <Stack as="section" gap={12}>
      <h2>{t('step.title')}</h2>
      <p>{t(`step.now.${pool.state}`)}</p>
      <Problem error={stepping.error} />
      <Row gap={12}>
        {pool.allowedActions.map((action, place) => (
          <Button
            key={action}
            look={place === 0 && action !== 'cancel' ? 'primary' : 'secondary'}
            busy={stepping.isPending && stepping.variables.action === action}
            onPress={() => (action === 'cancel' ? setStopping(true) : take(action))}
          >
            {t(`step.take.${action}`)}
          </Button>
        ))}
      </Row>
      {stopping ? (
        <StopDialog
          title={pool.title}
          busy={stepping.isPending}
          onStop={(why) => take('cancel', why)}
          onClose={() => setStopping(false)}
        />
      ) : null}
    </Stack>
  );
}

interface StopDialogProps {
  title: string;
  busy: boolean;
  onStop: (why: string) => void;
  onClose: () => void;
}

function StopDialog({ title, busy, onStop, onClose }: StopDialogProps) {
  const { t } = useTranslation('pools');
  const [why, setWhy] = useState('');
  return (
    <ConfirmDialog
      title={t('step.stopAsk', { title })}
      isOpen
      onClose={onClose}
      confirmLabel={t('step.take.cancel')}
      onConfirm={() => onStop(why)}
      busy={busy}
      danger
    >
      <Stack gap={12}>
        <p>{t('step.stopText')}</p>
        <TextField label={t('step.why')} value={why} onChange={setWhy} maxLength={1000} />
      </Stack>
    </ConfirmDialog>
  );
}
