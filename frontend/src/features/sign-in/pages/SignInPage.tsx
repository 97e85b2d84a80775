/** Sign in: by e-mail link, and in demo mode as one of the invented people. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Columns } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { personasQuery } from '../api';
import { EmailLink } from '../components/EmailLink';
import { Personas } from '../components/Personas';
import { safeReturn } from '../return-address';

export default function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { terug } = useSearch({ from: '/inloggen' });
  const navigate = useNavigate();
  const personas = useQuery(personasQuery).data;
  const enter = () => void navigate({ href: safeReturn(terug), replace: true });
  return (
    <Page title={t('title')} documentTitle={t('documentTitle')} lead={t('lead')} flight>
      {personas ? (
        <Columns
          sideWidth={400}
          sideFirst
          side={<EmailLink returnTo={safeReturn(terug)} />}
          sideLabel={t('byEmail.title')}
        >
          <Personas personas={personas} onEnter={enter} />
        </Columns>
      ) : (
        <EmailLink raised returnTo={safeReturn(terug)} />
      )}
    </Page>
  );
}
