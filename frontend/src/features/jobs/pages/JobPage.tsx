/** One job, in all its states. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function JobPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.jobs')}>
      <Skeleton rows={3} />
    </Page>
  );
}
