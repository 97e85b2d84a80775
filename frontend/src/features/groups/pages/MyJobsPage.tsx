/** My jobs: what I joined and what I posted. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function MyJobsPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.myJobs')}>
      <Skeleton rows={3} />
    </Page>
  );
}
