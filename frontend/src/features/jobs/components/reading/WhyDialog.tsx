/** Asks before a claim ends, with room for why. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useClaimStep, type Claim, type ClaimAction } from './api';
import { StepError } from './StepError';

interface WhyDialogProps {
  claim: Claim;
  action: ClaimAction;
  title: string;
  confirmLabel: string;
  /** What is said when it is done. */
  done: string;
  /** What will happen, and who hears of it. */
  children: ReactNode;
  onClose: () => void;
}

export function WhyDialog(props: WhyDialogProps) {
  const { claim, action, title, confirmLabel, done, children, onClose } = props;
  const { t } = useTranslation('job');
  const step = useClaimStep();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  // Nobody loses a seat without a reason that he can read.
  const needed = action === 'release';
  const missing = needed && why.trim() === '';
  const leave = () => {
    toast(done);
    onClose();
  };
  const submit = () =>
    missing
      ? setTried(true)
      : after(step.mutateAsync({ claimId: claim.id, action, why: why.trim() }), leave);
  return (
    <ConfirmDialog
      {...{ title, confirmLabel, onClose }}
      isOpen
      busy={step.isPending}
      danger
      onConfirm={submit}
    >
      <Stack gap={16}>
        {children}
        <TextArea
          label={t('leave.why')}
          optional={!needed}
          rows={2}
          value={why}
          onChange={setWhy}
          error={tried && missing ? t('steps.whyMissing') : undefined}
        />
        <StepError error={step.error} onClose={onClose} />
      </Stack>
    </ConfirmDialog>
  );
}
