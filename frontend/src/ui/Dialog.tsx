/** Windows over the page: only for what leaves the building, or for a small form. */
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button';
import { useOpened } from './opening';
import styles from './overlays.module.css';

interface DialogProps {
  title: string;
  children: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  role?: 'dialog' | 'alertdialog';
}

/** Open while `isOpen`; Escape, the cross and a press outside call `onClose`. */
export function Dialog({ title, children, isOpen, onClose, role = 'dialog' }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      isOpen={useOpened(isOpen)}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={role === 'dialog'}
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.dialog ?? ''}>
        <AriaDialog role={role} className={styles.body ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={t('close')} icon={X} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
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
