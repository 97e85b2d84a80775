/** How I sign in: my passkeys, and the browsers in which I am signed in. */
import { useTranslation } from 'react-i18next';
import { Columns } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Passkeys } from '../components/Passkeys';
import { Sessions } from '../components/Sessions';

export default function AccountPage() {
  const { t } = useTranslation('sign-in');
  return (
    <Page
      title={t('account.title')}
      lead={t('account.lead')}
      breadcrumb={
        <Breadcrumb label={t('account.back')}>
          <Link to="/profiel">{t('account.profile')}</Link>
        </Breadcrumb>
      }
    >
      <Columns side={<Passkeys />} sideLabel={t('passkey.title')} sideWidth={440}>
        <Sessions />
      </Columns>
    </Page>
  );
}
