/** A manager without an account says by a link from a mail how many hours a month are fine, or none. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Stack, Words } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { consentLinkQuery, type ConsentLink } from '../api';
import { Answer } from '../components/Answer';

export default function ConsentPage() {
  const { t } = useTranslation('consent');
  const { sleutel: token } = useSearch({ from: '/toestemming' });
  if (token) return <Arrival token={token} />;
  return (
    <Page title={t('page')}>
      <Unknown />
    </Page>
  );
}

function Unknown() {
  const { t } = useTranslation('consent');
  return (
    <EmptyState title={t('unknown')}>
      <p>{t('unknownText')}</p>
    </EmptyState>
  );
}

function Arrival({ token }: { token: string }) {
  const { t } = useTranslation(['consent', 'ui']);
  const found = useQuery(consentLinkQuery(token));
  if (found.data) return <Visit link={found.data} token={token} />;
  const unknown = found.error instanceof ProblemError && found.error.status < 429;
  return (
    <Page title={t('page')}>
      {found.error === null ? <Skeleton /> : null}
      {unknown ? <Unknown /> : null}
      {found.error && !unknown ? (
        <ErrorState title={t('ui:unreachable')} onRetry={() => void found.refetch()}>
          <p>{t('ui:unreachableText')}</p>
        </ErrorState>
      ) : null}
    </Page>
  );
}

function Visit({ link, token }: { link: ConsentLink; token: string }) {
  const { t } = useTranslation('consent');
  const { name, organisation, standing, wantedHours } = link;
  return (
    <Page
      title={t('title', { name })}
      documentTitle={t('page')}
      lead={t('lead', { name })}
      below={organisation ? <p>{organisation}</p> : null}
    >
      <Stack gap={28}>
        <p>{t('about', { name, hours: wantedHours })}</p>
        <Standing link={link} />
        {standing === 'open' ? <Answer link={link} token={token} /> : null}
        <Words tone="hint">{t('kept')}</Words>
      </Stack>
    </Page>
  );
}

function Standing({ link }: { link: ConsentLink }) {
  const { t } = useTranslation('consent');
  const { name, state, hoursPerMonth, standing } = link;
  if (standing === 'expired') return <Note tone="warning">{t('expired')}</Note>;
  if (state === 'asked') return null;
  const said = t(`said.${state}`, { name, hours: hoursPerMonth ?? 0 });
  return (
    <Note tone={state === 'given' ? 'positive' : 'info'} role="status">
      {standing === 'used' ? `${said} ${t('next')}` : said}
    </Note>
  );
}
