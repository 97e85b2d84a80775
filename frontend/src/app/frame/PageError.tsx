/** A page that could not be shown: says what happened, what you can do, and a code for the help desk. */
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError, UnreachableError } from '@/client';
import { Page } from '@/ui/Page';
import { ErrorState } from '@/ui/states';
import { NotFound } from './NotFound';

export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('frame');
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  if (error instanceof ProblemError && error.status === 404) return <NotFound />;
  const kind = kindOf(error);
  const code = error instanceof ProblemError ? (error.requestId ?? error.code) : null;
  return (
    <Page title={t(`${kind}.title`)}>
      <ErrorState title={t(`${kind}.title`)} code={code} onRetry={retry}>
        <p>{error instanceof ProblemError && error.detail ? error.detail : t(`${kind}.text`)}</p>
      </ErrorState>
    </Page>
  );
}

function kindOf(error: unknown): 'broken' | 'unreachable' | 'forbidden' {
  if (error instanceof UnreachableError) return 'unreachable';
  return error instanceof ProblemError && error.status === 403 ? 'forbidden' : 'broken';
}
