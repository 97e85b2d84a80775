/** Every building block in all its states, for whoever makes a page or a theme. */
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';

export default function BuildingBlocksPage() {
  const { t } = useTranslation('building-blocks');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {null}
    </Page>
  );
}
