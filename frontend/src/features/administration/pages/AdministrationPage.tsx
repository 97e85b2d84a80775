/** Administration: what can be arranged. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function AdministrationPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.administration')}>
      <Skeleton rows={3} />
    </Page>
  );
}
