/** A line that slides up after an act, with the way back. It waits while you point at it or are in it. */
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

interface ToastWords {
  text: string;
  /** What "Maak ongedaan" does. */
  undo?: () => void;
}

/** Long enough to read and to reach "Maak ongedaan" with a keyboard. */
const visibleFor = 12_000;

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });

/** Says what just happened; with `undo`, offers the way back for at least 10 seconds. */
export function toast(text: string, undo?: () => void): void {
  queue.add(undo ? { text, undo } : { text }, { timeout: visibleFor });
}

/** Where toasts appear; once, in the frame. */
export function Toasts() {
  const { t } = useTranslation('ui');
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''} aria-label={t('messages')}>
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
                  queue.close(shown.key);
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
