/** My profile. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function ProfilePage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('person.profile')}>
      <Skeleton rows={3} />
    </Page>
  );
}
