/** Asks before a claim ends, with room for why. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/Dialog';
import { Note } from '@/ui/signs';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useClaimStep, type Claim, type ClaimAction } from './api';

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
  const { t } = useTranslation('jobs');
  const step = useClaimStep();
  const [why, setWhy] = useState('');
  const submit = () =>
    step.mutate(
      { claimId: claim.id, action, why: why.trim() },
      {
        onSuccess: () => {
          toast(done);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={title}
      isOpen
      onClose={onClose}
      confirmLabel={confirmLabel}
      busy={step.isPending}
      danger
      onConfirm={submit}
    >
      {children}
      <TextArea label={t('leave.why')} optional rows={2} value={why} onChange={setWhy} />
      {step.error ? (
        <Note tone="warning" role="alert">
          {step.error.message}
        </Note>
      ) : null}
    </ConfirmDialog>
  );
}
