/** Change a job. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function EditJobPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.post')}>
      <Skeleton rows={3} />
    </Page>
  );
}
