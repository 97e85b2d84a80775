/**
 * Arriving from the e-mail: the token in the address becomes a session. In another browser than the
 * one that asked for the link it first says where and when that was.
 */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Card, Row, Stack, Words } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState, Skeleton } from '@/ui/states';
import { useSignInWithLink } from '../api';
import styles from '../components/sign-in.module.css';
import { safeReturn } from '../return-address';

export default function SignInLinkPage() {
  const { t } = useTranslation('sign-in');
  const { token } = useSearch({ from: '/inloggen/link' });
  const { arrive, error } = useArrival(token);
  const started = useRef(false);

  useEffect(() => {
    // The token works once; React's strict mode runs effects twice.
    if (started.current) return;
    started.current = true;
    arrive(false);
  }, [arrive]);

  if (error instanceof ProblemError && error.code === 'link-to-confirm') {
    return <Elsewhere words={error.detail} onYes={() => arrive(true)} />;
  }
  if (token && !error) {
    return (
      <Page title={t('link.title')} lead={t('link.busy')} flight>
        <Skeleton />
      </Page>
    );
  }
  return <Failed detail={error instanceof ProblemError ? error.detail : ''} />;
}

function useArrival(token: string | undefined) {
  const navigate = useNavigate();
  const { mutate, error } = useSignInWithLink();
  const arrive = useCallback(
    (confirmed: boolean) => {
      if (!token) return;
      mutate(
        { token, confirmed },
        {
          onSuccess: ({ returnTo }) => void navigate({ href: safeReturn(returnTo), replace: true }),
        },
      );
    },
    [token, mutate, navigate],
  );
  return { arrive, error };
}

interface ElsewhereProps {
  /** Where and when the link was asked for. */
  words: string;
  onYes: () => void;
}

function Elsewhere({ words, onYes }: ElsewhereProps) {
  const { t } = useTranslation('sign-in');
  return (
    <Page title={t('elsewhere.title')} flight>
      <Card raised className={styles.email}>
        <Stack gap={20}>
          <p>{words}</p>
          <Words>{t('elsewhere.explain')}</Words>
          <Row>
            <Button onPress={onYes}>{t('elsewhere.yes')}</Button>
            <ButtonLink to="/inloggen" look="secondary">
              {t('elsewhere.no')}
            </ButtonLink>
          </Row>
        </Stack>
      </Card>
    </Page>
  );
}

function Failed({ detail }: { detail: string }) {
  const { t } = useTranslation('sign-in');
  return (
    <Page title={t('link.failedTitle')} flight>
      <EmptyState
        title={detail || t('link.why')}
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
