/** The bell: a yellow dot and a spoken number when messages wait. Asks gently, once a minute. */
import { useQuery } from '@tanstack/react-query';
import Bell from 'lucide-react/icons/bell';
import { useTranslation } from 'react-i18next';
import { unreadCountQuery } from '@/features/notifications';
import { Hidden } from '@/ui/layout';
import { Link } from '@/ui/Link';
import styles from './frame.module.css';

export function MessagesBell() {
  const { t } = useTranslation('frame');
  const count = useQuery(unreadCountQuery).data ?? 0;
  return (
    <Link to="/berichten" className={styles.bell ?? ''}>
      <Bell aria-hidden />
      {count > 0 ? <span className={styles.dot} aria-hidden /> : null}
      <Hidden>{count > 0 ? t('newMessages', { count }) : t('messages')}</Hidden>
    </Link>
  );
}
