/** One part of the administration. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function AdministrationPartPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.administration')}>
      <Skeleton rows={3} />
    </Page>
  );
}
