/** The directory of people. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function PeoplePage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.people')}>
      <Skeleton rows={3} />
    </Page>
  );
}
