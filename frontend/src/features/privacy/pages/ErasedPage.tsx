/** The last page: everything about somebody is gone. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';

export default function ErasedPage() {
  const { t } = useTranslation('privacy');
  return (
    <Page title={t('erased.title')} lead={t('erased.lead')}>
      <p>{t('erased.text')}</p>
    </Page>
  );
}
