/** The list of jobs, with filters and search. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function JobsPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.jobs')}>
      <Skeleton rows={3} />
    </Page>
  );
}
