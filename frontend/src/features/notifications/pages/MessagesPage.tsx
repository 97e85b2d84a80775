/** My messages. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function MessagesPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('messages')}>
      <Skeleton rows={3} />
    </Page>
  );
}
