/** Asks before a plan leaves the building: how many people get what; says what has changed since. */
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useStep, type Plan, type RunDetail } from '../api';

interface SendDialogProps {
  run: RunDetail;
  plan: Plan;
  /** Pins and exclusions that this plan does not know. */
  changed: boolean;
  onAgain: () => void;
  onClose: () => void;
}

export function SendDialog({ run, plan, changed, onAgain, onClose }: SendDialogProps) {
  const { t } = useTranslation('assignments');
  const step = useStep(run.networkId, run.id);
  const members = plan.jobs.flatMap((row) => row.members);
  const people = new Set(members.map((member) => member.personId)).size;
  const send = () => {
    void step.mutateAsync({ action: 'send' }).then(
      () => {
        toast(t('send.sent', { offers: members.length }));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ConfirmDialog
      title={t('send.title', { offers: members.length })}
      isOpen
      onClose={onClose}
      confirmLabel={t('send.confirm', { offers: members.length })}
      onConfirm={send}
      busy={step.isPending}
    >
      <Stack gap={12}>
        <p>{t('send.text', { people, offers: members.length, jobs: plan.jobs.length })}</p>
        <p>{t('send.follows')}</p>
        {changed ? <Note tone="warning">{t('send.changed')}</Note> : null}
        {step.error ? <Refused error={step.error} onAgain={onAgain} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}

function Refused({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const { t } = useTranslation('assignments');
  const changes = error instanceof ProblemError ? error.fields : [];
  return (
    <Note tone="warning" role="alert">
      <Stack gap={8}>
        <p>{error.message}</p>
        {changes.length > 0 ? (
          <ul>
            {changes.map((change) => (
              <li key={`${change.path} ${change.code}`}>{change.detail}</li>
            ))}
          </ul>
        ) : null}
        <div>
          <Button small onPress={onAgain}>
            {t('decide.again')}
          </Button>
        </div>
      </Stack>
    </Note>
  );
}
