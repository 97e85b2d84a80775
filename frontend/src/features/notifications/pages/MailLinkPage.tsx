/** Arriving from a mail without a session: it asks first, and nothing happens until you press. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState, Skeleton } from '@/ui/states';
import { NotForMeLink } from '../components/NotForMeLink';
import { OfferLink } from '../components/OfferLink';
import { StopLink } from '../components/StopLink';
import { mailLinkQuery, type MailLink } from '../mail-link';

const parts: Record<
  MailLink['purpose'],
  (props: { link: MailLink; token: string }) => React.ReactNode
> = {
  answer: OfferLink,
  'not-for-me': NotForMeLink,
  unsubscribe: StopLink,
  'stop-digest': StopLink,
  // A guest's link has a page of its own, and is unknown here.
  guest: () => null,
};

export default function MailLinkPage() {
  const { t } = useTranslation('notifications');
  const { sleutel: token } = useSearch({ from: '/mail' });
  const { data: link, error } = useQuery({
    ...mailLinkQuery(token ?? ''),
    enabled: Boolean(token),
    retry: false,
  });
  if (link && token) {
    const Part = parts[link.purpose];
    return <Part link={link} token={token} />;
  }
  if (token && !error) {
    return (
      <Page title={t('link.title')}>
        <Skeleton label={t('link.loading')} />
      </Page>
    );
  }
  return (
    <Page title={t('link.title')}>
      <EmptyState
        title={t('link.unknown')}
        actions={
          <ButtonLink to="/inloggen" look="primary">
            {t('link.signIn')}
          </ButtonLink>
        }
      >
        <p>{error instanceof ProblemError ? error.detail : t('link.unknownWhy')}</p>
      </EmptyState>
    </Page>
  );
}
