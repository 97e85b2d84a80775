/** My jobs: what I joined, and what my organisation posted. */
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Tabs } from '@/ui/Tabs';
import { Mine } from '../components/mine/Mine';
import { Posted } from '../components/mine/Posted';

export default function MyJobsPage() {
  const { t } = useTranslation('groups');
  const me = useMe();
  const member = hasRole(me, 'member');
  const poster = hasRole(me, 'poster');
  if (member && poster) {
    return (
      <Page title={t('title')} lead={t('leadBoth')}>
        <Tabs
          label={t('title')}
          tabs={[
            { id: 'mine', title: t('tab.mine'), content: <Mine /> },
            { id: 'posted', title: t('tab.posted'), content: <Posted /> },
          ]}
        />
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t(poster ? 'leadPoster' : 'leadMember')}>
      <Stack gap={24}>{poster ? <Posted /> : <Mine />}</Stack>
    </Page>
  );
}
