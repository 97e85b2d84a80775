/** Arriving from a mail without a session: it asks first, and nothing happens until you press. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { EffectLink } from '../components/EffectLink';
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
  effect: EffectLink,
  // A guest's link and a manager's have pages of their own, and are unknown here.
  guest: () => null,
  consent: () => null,
};

export default function MailLinkPage() {
  const { t } = useTranslation('notifications');
  const { sleutel: token } = useSearch({ from: '/mail' });
  const found = useQuery({
    ...mailLinkQuery(token ?? ''),
    enabled: Boolean(token),
    retry: false,
  });
  if (found.data && token) {
    const Part = parts[found.data.purpose];
    return <Part link={found.data} token={token} />;
  }
  return (
    <Page title={t('link.title')}>
      {found.isLoading ? (
        <Skeleton label={t('link.loading')} />
      ) : (
        <NotFound error={found.error} onRetry={() => void found.refetch()} />
      )}
    </Page>
  );
}

/** A link that is unknown, or no answer: then the link may well be good. */
function NotFound({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { t } = useTranslation(['notifications', 'ui']);
  const answered = error instanceof ProblemError && error.status < 429;
  if (error && !answered) {
    return (
      <ErrorState title={t('ui:unreachable')} onRetry={onRetry}>
        <p>{t('ui:unreachableText')}</p>
      </ErrorState>
    );
  }
  return (
    <EmptyState
      title={t('link.unknown')}
      actions={
        <ButtonLink to="/inloggen" look="primary">
          {t('link.signIn')}
        </ButtonLink>
      }
    >
      <p>{answered ? error.detail : t('link.unknownWhy')}</p>
    </EmptyState>
  );
}
