/** One orange line while the API does not answer; tries again by itself, ever more slowly. */
import { useQueryClient } from '@tanstack/react-query';
import WifiOff from 'lucide-react/icons/wifi-off';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionFound, isAlive, useConnection } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { announce } from '@/lib/announce';
import { Button } from '@/ui/Button';
import { Wrap } from '@/ui/layout';
import styles from './frame.module.css';

const firstWait = 2_000;
const longestWait = 30_000;

export function ConnectionBanner() {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const connection = useConnection();
  const { busy, tryNow } = useRetry(connection.state === 'interrupted');
  if (connection.state === 'connected') return null;
  return (
    <div className={styles.banner} role="status">
      <Wrap>
        <WifiOff aria-hidden />
        <p>
          <strong>{t('connection.lost')}</strong>{' '}
          {t('connection.age', {
            day: format.relativeDay(connection.since),
            time: format.timeOfDay(connection.since),
          })}
        </p>
        <Button look="secondary" small busy={busy} onPress={tryNow}>
          {t('connection.retry')}
        </Button>
      </Wrap>
    </div>
  );
}

function useRetry(interrupted: boolean) {
  const { t } = useTranslation('frame');
  const queryClient = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  async function tryNow(): Promise<void> {
    setBusy(true);
    const found = await isAlive();
    setBusy(false);
    if (!found) {
      setAttempt((count) => count + 1);
      return;
    }
    setAttempt(0);
    connectionFound();
    announce(t('connection.back'));
    void queryClient.invalidateQueries();
  }

  useEffect(() => {
    if (!interrupted) return;
    const wait = Math.min(firstWait * 2 ** attempt, longestWait);
    const timer = window.setTimeout(() => void tryNow(), wait);
    const atOnce = () => void tryNow();
    window.addEventListener('online', atOnce);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', atOnce);
    };
    // A new attempt starts a new wait; tryNow itself is new at every render.
    // eslint-disable-next-line react/exhaustive-deps
  }, [interrupted, attempt]);

  return { busy, tryNow: () => void tryNow() };
}
