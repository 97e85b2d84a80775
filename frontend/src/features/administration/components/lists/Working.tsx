/** How far a worker is with a long list. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Progress } from '@/ui/measures';
import type { Import } from '../../lists-api';
import styles from './lists.module.css';

export function Working({ read }: { read: Import }) {
  const { t } = useTranslation('lists');
  const { decimal } = useFormat();
  const what = t(read.state === 'writing' ? 'working.writing' : 'working.reading');
  const total = Math.max(1, read.total);
  return (
    <Stack gap={12} as="section" className={styles.working}>
      <h2>{what}</h2>
      <Progress value={read.done} max={total} label={what} />
      <p>
        {t('working.steps', {
          done: decimal(read.done),
          total: decimal(total),
          percent: Math.floor((100 * read.done) / total),
        })}
      </p>
      <Words tone="subtle">{t('working.leave')}</Words>
    </Stack>
  );
}
