/** Back from the employer's sign-in page: what it sent along becomes a session. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState, Skeleton } from '@/ui/states';
import { useArrive } from '../access';
import { safeReturn } from '../return-address';

export default function ArrivalPage() {
  const { t } = useTranslation('sign-in');
  const { providerKey } = useParams({ from: '/inloggen/terug/$providerKey' });
  const { code, state, iss } = useSearch({ from: '/inloggen/terug/$providerKey' });
  const navigate = useNavigate();
  const { mutate, error } = useArrive();
  const started = useRef(false);

  useEffect(() => {
    // The code works once; React's strict mode runs effects twice.
    if (!code || !state || started.current) return;
    started.current = true;
    mutate(
      { providerKey, code, state, iss: iss ?? null },
      { onSuccess: ({ returnTo }) => void navigate({ href: safeReturn(returnTo), replace: true }) },
    );
  }, [providerKey, code, state, iss, mutate, navigate]);

  if (code && state && !error) {
    return (
      <Page title={t('link.title')} lead={t('link.busy')} flight>
        <Skeleton />
      </Page>
    );
  }
  return (
    <Page title={t('arrival.failedTitle')} flight>
      <EmptyState
        title={error instanceof ProblemError && error.detail ? error.detail : t('arrival.stopped')}
        actions={
          <ButtonLink to="/inloggen" look="primary">
            {t('arrival.again')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
