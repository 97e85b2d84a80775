/** Asks before a step that others notice, with room to say why. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClaimStep, type Claim } from '@/features/jobs';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { StepProblem } from './StepProblem';

/** What failed stands in the dialog. */
const shown = (): void => undefined;

interface WhyDialogProps {
  claim: Claim;
  action: 'decline' | 'withdraw';
  title: string;
  /** What follows from it. */
  children: ReactNode;
  /** The question, and who reads the answer; left out when nobody would. */
  why?: { label: string; hint?: string };
  verb: string;
  danger?: boolean;
  /** Said once it is done. */
  done: string;
  isOpen: boolean;
  onClose: () => void;
}

export function WhyDialog(props: WhyDialogProps) {
  const { claim, action, title, children, why, verb, danger, done, isOpen, onClose } = props;
  const { t } = useTranslation('ui');
  const step = useClaimStep();
  const [text, setText] = useState('');
  const leave = () => {
    onClose();
    toast(done);
  };
  // A promise, not a callback: by then the claim may have left the page, and this dialog with it.
  const take = () =>
    void step.mutateAsync({ claimId: claim.id, action, why: text.trim() }).then(leave, shown);
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <Stack gap={16}>
        <p>{children}</p>
        {why ? (
          <TextField
            {...why}
            width="full"
            optional
            maxLength={300}
            value={text}
            onChange={setText}
          />
        ) : null}
        <StepProblem error={step.error} />
      </Stack>
      <DialogActions>
        <Button look={danger ? 'danger' : 'primary'} busy={step.isPending} onPress={take}>
          {verb}
        </Button>
        <Button look="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
