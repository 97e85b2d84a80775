/** Asks for the reason that the person will read: nobody is refused without one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfferedTimes, type TimesThatSuit } from '@/features/jobs';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextArea } from '@/ui/TextField';

interface WhyDialogProps {
  action:
    | 'pick'
    | 'pass-over'
    | 'release'
    | 'attended'
    | 'absent'
    | 'accept'
    | 'decline'
    | 'change-times'
    | 'withdraw';
  name: string;
  busy: boolean;
  error: string | undefined;
  /** The times that suit, when somebody says it for another. */
  suit: TimesThatSuit | null;
  onConfirm: (why: string) => void;
  onClose: () => void;
}

export function WhyDialog(props: WhyDialogProps) {
  const { action, name, busy, error, suit, onConfirm, onClose } = props;
  const { t } = useTranslation('board');
  // Nobody loses a seat, or is answered for, without a reason.
  const needed = ['release', 'accept', 'decline', 'change-times', 'withdraw'].includes(action);
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <ConfirmDialog
      title={t(`actLabel.${action}`, { name })}
      isOpen
      onClose={onClose}
      confirmLabel={t(`act.${action}`)}
      busy={busy}
      onConfirm={() => {
        if (needed && !why.trim()) setMissing(true);
        else if (suit?.ready ?? true) onConfirm(why.trim());
      }}
    >
      <Stack gap={12}>
        {suit ? <OfferedTimes suit={suit} name={name} /> : null}
        <TextArea
          label={t('why.label')}
          hint={t('why.hint', { name })}
          optional={!needed}
          value={why}
          onChange={setWhy}
          maxLength={1000}
          width="full"
          error={missing && !why.trim() ? t('why.missing') : undefined}
        />
        {error ? (
          <Note tone="warning" role="alert">
            {error}
          </Note>
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}
