/** Windows over the page: only for what leaves the building, or for a small form. */
import {
  useEffect,
  useEffectEvent,
  useReducer,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './overlays.module.css';

export interface DialogProps {
  title: string;
  children: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  role?: 'dialog' | 'alertdialog';
}

let DialogWindow: ComponentType<DialogProps> | undefined;

/** Fetches what draws windows; the frame does, so that it is there before somebody opens one. */
export async function fetchWindows(): Promise<void> {
  DialogWindow = (await import('./DialogWindow')).default;
}

/**
 * Open while `isOpen`; Escape, the cross and a press outside call `onClose`. Not `lazy`, which waits
 * for a moment also when the code is there.
 */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(false);
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const { isOpen, onClose } = props;
  if (isOpen && !wasOpen) setWasOpen(true);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (isOpen && !DialogWindow) void fetchWindows().then(drawAnew, close);
  }, [isOpen]);
  return wasOpen && DialogWindow ? <DialogWindow {...props} /> : null;
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
