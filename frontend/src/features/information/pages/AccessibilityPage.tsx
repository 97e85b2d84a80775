/** What the site does for accessibility, and what is not done yet. */
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import styles from './information.module.css';

const promises = ['keyboard', 'reader', 'zoom', 'motion', 'colours'] as const;

export default function AccessibilityPage() {
  const { t } = useTranslation('information');
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')}>
      <Stack gap={20}>
        <p>{t('accessibility.aim')}</p>
        <p>{t('accessibility.not')}</p>
        <h2>{t('accessibility.how')}</h2>
        <ul className={styles.list}>
          {promises.map((promise) => (
            <li key={promise}>{t(`accessibility.${promise}`)}</li>
          ))}
        </ul>
      </Stack>
    </Page>
  );
}
