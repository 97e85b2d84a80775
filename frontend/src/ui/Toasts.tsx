/** Lines that slide up after an act, with the way back. They wait while you point at them or are in them. */
import X from 'lucide-react/icons/x';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { useTranslation } from 'react-i18next';
import styles from './overlays.module.css';
import { showToasts, type ToastWords } from './toast';

/** Long enough to read and to reach "Maak ongedaan" with a keyboard. */
const visibleFor = 12_000;

/** What waits to be shown, and what is. */
const toastQueue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });
showToasts((words) => toastQueue.add(words, { timeout: visibleFor }));

/** Where toasts appear; once, in the frame. */
export default function Toasts() {
  const { t } = useTranslation('ui');
  return (
    <ToastRegion queue={toastQueue} className={styles.region ?? ''} aria-label={t('messages')}>
      {({ toast: shown }) => (
        <Toast toast={shown} className={styles.toast ?? ''}>
          <ToastContent>
            <Text slot="title" elementType="p">
              {shown.content.text}
            </Text>
          </ToastContent>
          <div className={styles.toastActions}>
            {shown.content.undo ? (
              <Button
                className={styles.undo ?? ''}
                onPress={() => {
                  shown.content.undo?.();
                  toastQueue.close(shown.key);
                }}
              >
                {t('undo')}
              </Button>
            ) : null}
            <Button slot="close" className={styles.close ?? ''} aria-label={t('close')}>
              <X aria-hidden />
            </Button>
          </div>
        </Toast>
      )}
    </ToastRegion>
  );
}
