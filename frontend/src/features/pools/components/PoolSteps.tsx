/** The steps of its life that one may take; stopping asks why first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { Problem } from './Problem';
import { usePoolStep, type Pool, type PoolAction } from '../api';

/** The steps that lead to the end. */
const onward: readonly PoolAction[] = ['start', 'present', 'complete'];

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
  const ask = () => {
    stepping.reset();
    setStopping(true);
  };
  return (
    <Stack as="section" gap={12}>
      <h2>{t('step.title')}</h2>
      <p>
        {t(`step.now.${pool.state}`)}
        {pool.state === 'presenting' && !pool.recommendation ? ` ${t('step.adviceFirst')}` : null}
      </p>
      {stopping ? null : <Problem error={stepping.error} />}
      <Steps
        actions={pool.allowedActions}
        busy={stepping.isPending ? stepping.variables.action : null}
        onTake={(action) => (action === 'cancel' ? ask() : take(action))}
      />
      {stopping ? (
        <StopDialog
          title={pool.title}
          busy={stepping.isPending}
          error={stepping.error}
          onStop={(why) => take('cancel', why)}
          onClose={() => setStopping(false)}
        />
      ) : null}
    </Stack>
  );
}

interface StepsProps {
  actions: readonly PoolAction[];
  busy: PoolAction | null;
  onTake: (action: PoolAction) => void;
}

function Steps({ actions, busy, onTake }: StepsProps) {
  const { t } = useTranslation('pools');
  return (
    <Row gap={12}>
      {actions.map((action) => (
        <Button
          key={action}
          look={onward.includes(action) ? 'primary' : 'secondary'}
          busy={busy === action}
          onPress={() => onTake(action)}
        >
          {t(`step.take.${action}`)}
        </Button>
      ))}
    </Row>
  );
}

interface StopDialogProps {
  title: string;
  busy: boolean;
  error: unknown;
  onStop: (why: string) => void;
  onClose: () => void;
}

function StopDialog({ title, busy, error, onStop, onClose }: StopDialogProps) {
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
        <Problem error={error} beside={['why']} />
        <TextField
          label={t('step.why')}
          error={errorsOf(error).get('why')}
          value={why}
          onChange={setWhy}
          maxLength={1000}
        />
      </Stack>
    </ConfirmDialog>
  );
}
