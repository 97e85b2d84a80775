/** The frame's own shape of a page that is on its way. */
import { Wrap } from '@/ui/layout';
import { Skeleton } from '@/ui/states';
import styles from './loading.module.css';

export function PageLoading() {
  return (
    <div className={styles.page}>
      <Wrap>
        <Skeleton rows={2} />
      </Wrap>
    </div>
  );
}
