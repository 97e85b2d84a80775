/** Where to go: the parts of the administration that this person may use. */
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import styles from '../components/administration.module.css';
import { partsFor } from '../parts';

export default function AdministrationPage() {
  const { t } = useTranslation('administration');
  const open = partsFor(useMe());
  return (
    <Page title={t('title')} lead={t('lead')}>
      {open.length === 0 ? <EmptyState title={t('notForYou')} /> : null}
      <ul className={styles.list}>
        {open.map((part) => (
          <li key={part}>
            <div>
              <strong>
                <Link plain to="/beheer/$part" params={{ part }}>
                  {t(`part.${part}`)}
                </Link>
              </strong>
              <Words tone="small">{t(`about.${part}`)}</Words>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
