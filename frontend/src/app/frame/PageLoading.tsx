/** The frame's own shape of a page that is on its way. */
import { useTranslation } from 'react-i18next';
import { Hidden, Wrap } from '@/ui/layout';
import { Skeleton } from '@/ui/states';
import styles from './loading.module.css';

export function PageLoading() {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.page}>
      <Wrap>
        <h1>
          <Hidden>{t('loading')}</Hidden>
        </h1>
        <Skeleton rows={2} />
      </Wrap>
    </div>
  );
}
