/** A page that could not be shown: says what happened, what you can do, and a code for the help desk. */
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, UnreachableError, useConnection } from '@/client';
import { Page } from '@/ui/Page';
import { ErrorState } from '@/ui/states';
import { NotFound } from './NotFound';

export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('frame');
  const router = useRouter();
  const failed = useQueryErrorResetBoundary();
  // What failed is asked for anew: when told to here, and when somebody comes back to the page.
  useEffect(() => failed.reset(), [failed]);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  useReloadOnReturn(error instanceof UnreachableError);
  if (error instanceof ProblemError && error.status === 404) return <NotFound />;
  const kind = kindOf(error);
  const code = error instanceof ProblemError ? (error.requestId ?? error.code) : null;
  return (
    <Page title={t(`${kind}.title`)}>
      <ErrorState
        title={error instanceof ProblemError && error.detail ? error.detail : t(`${kind}.text`)}
        code={code}
        onRetry={retry}
      />
    </Page>
  );
}

function kindOf(error: unknown): 'broken' | 'unreachable' | 'forbidden' {
  if (error instanceof UnreachableError) return 'unreachable';
  return error instanceof ProblemError && error.status === 403 ? 'forbidden' : 'broken';
}

/** Loads the page anew once the connection is back; nothing was filled in on a page that did not show. */
function useReloadOnReturn(wanted: boolean): void {
  const { state } = useConnection();
  const wasLost = useRef(false);
  useEffect(() => {
    if (state === 'interrupted') wasLost.current = true;
    else if (wanted && wasLost.current) window.location.reload();
  }, [state, wanted]);
}
