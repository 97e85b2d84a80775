/** Saying no to an invitation: nothing has to be explained, and nothing bad follows. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClaimStep, type Claim } from '@/features/jobs';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';

interface DeclineDialogProps {
  claim: Claim;
  organisation: string;
  isOpen: boolean;
  onClose: () => void;
}

export function DeclineDialog({ claim, organisation, isOpen, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const step = useClaimStep();
  const [why, setWhy] = useState('');
  const decline = () =>
    step.mutate(
      { claimId: claim.id, action: 'decline', why: why.trim() },
      {
        onSuccess: () => {
          onClose();
          toast(t('offer.declined'));
        },
      },
    );
  return (
    <Dialog title={t('offer.declineTitle')} isOpen={isOpen} onClose={onClose}>
      <Stack gap={16}>
        <p>{t('offer.declineText', { organisation })}</p>
        <TextField
          label={t('offer.why')}
          hint={t('offer.whyHint')}
          width="full"
          optional
          maxLength={300}
          value={why}
          onChange={setWhy}
        />
        {step.error ? (
          <Note tone="warning" role="alert">
            {step.error.message}
          </Note>
        ) : null}
      </Stack>
      <DialogActions>
        <Button busy={step.isPending} onPress={decline}>
          {t('offer.decline')}
        </Button>
        <Button look="secondary" onPress={onClose}>
          {ui('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
