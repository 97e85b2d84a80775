/** A job on the board. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function BoardJobPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.learned')}>
      <Skeleton rows={3} />
    </Page>
  );
}
