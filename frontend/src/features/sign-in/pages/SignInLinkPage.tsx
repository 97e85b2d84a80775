/** Arriving from the e-mail: the token in the address becomes a session. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState, Skeleton } from '@/ui/states';
import { useSignInWithLink } from '../api';
import { safeReturn } from '../return-address';

export default function SignInLinkPage() {
  const { t } = useTranslation('sign-in');
  const { token } = useSearch({ from: '/inloggen/link' });
  const navigate = useNavigate();
  const { mutate, error } = useSignInWithLink();
  const started = useRef(false);

  useEffect(() => {
    // The token works once; React's strict mode runs effects twice.
    if (!token || started.current) return;
    started.current = true;
    mutate(token, {
      onSuccess: ({ returnTo }) => void navigate({ href: safeReturn(returnTo), replace: true }),
    });
  }, [token, mutate, navigate]);

  if (token && !error) {
    return (
      <Page title={t('link.title')} lead={t('link.busy')} flight>
        <Skeleton />
      </Page>
    );
  }
  return (
    <Page title={t('link.failedTitle')} flight>
      <EmptyState
        title={error instanceof ProblemError && error.detail ? error.detail : t('link.failedTitle')}
        actions={
          <ButtonLink to="/inloggen" look="primary">
            {t('link.new')}
          </ButtonLink>
        }
      >
        <p>{t('link.failed')}</p>
      </EmptyState>
    </Page>
  );
}
