/** What a Dialog opens; it comes a moment after the page. */
import X from 'lucide-react/icons/x';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import type { DialogProps } from './Dialog';
import { useOpened } from './opening';
import styles from './overlays.module.css';

export default function DialogWindow(props: DialogProps) {
  const { title, children, isOpen, onClose, role = 'dialog' } = props;
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      isOpen={useOpened(isOpen)}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={role === 'dialog'}
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.dialog ?? ''}>
        <Dialog role={role} className={styles.body ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={t('close')} icon={X} onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
