/** The coordinator's board. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function BoardPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.board')}>
      <Skeleton rows={3} />
    </Page>
  );
}
