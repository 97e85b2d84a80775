/** For you: jobs that fit, each with its reasons. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function ForYouPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.forYou')}>
      <Skeleton rows={3} />
    </Page>
  );
}
