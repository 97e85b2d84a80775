/** My free time. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function FreeTimePage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.freeTime')}>
      <Skeleton rows={3} />
    </Page>
  );
}
