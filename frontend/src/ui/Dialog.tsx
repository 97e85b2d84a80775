/** Windows over the page: only for what leaves the building, or for a small form. */
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { lazyPart } from './lazy-part';
import styles from './overlays.module.css';

export interface DialogProps {
  title: string;
  children: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  role?: 'dialog' | 'alertdialog';
}

const DialogWindow = lazyPart<DialogProps>(() => import('./DialogWindow'));

/** Gets what draws windows; the frame does, so that it is there before somebody opens one. */
export const fetchWindows = DialogWindow.fetch;

/** Open while `isOpen`; Escape, the cross and a press outside call `onClose`. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(false);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  return <Suspense>{wasOpen ? <DialogWindow {...props} /> : null}</Suspense>;
}

/** The row of buttons at a dialog's end. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

interface ConfirmDialogProps extends Omit<DialogProps, 'role'> {
  /** The verb on the button: "Verstuur 46 uitnodigingen". */
  confirmLabel: string;
  onConfirm: () => void;
  busy?: boolean;
  danger?: boolean;
}

/** Asks first; `children` says what will happen and names the number of people. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { children, confirmLabel, onConfirm, busy, danger, ...dialog } = props;
  const { t } = useTranslation('ui');
  return (
    <Dialog {...dialog} role="alertdialog">
      {children}
      <DialogActions>
        <Button look={danger ? 'danger' : 'primary'} busy={busy ?? false} onPress={onConfirm}>
          {confirmLabel}
        </Button>
        <Button look="secondary" onPress={dialog.onClose}>
          {t('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
