/** One person: three questions and placements. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/states';

export default function PersonPage() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('nav.people')}>
      <Skeleton rows={3} />
    </Page>
  );
}
