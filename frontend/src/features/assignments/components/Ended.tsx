/** A run without a plan: why, and the way to a new one. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { EmptyState } from '@/ui/states';
import { useStart, type RunDetail } from '../api';
import { History } from './History';

export function Ended({ run }: { run: RunDetail }) {
  const { t } = useTranslation('assignments');
  const navigate = useNavigate();
  const start = useStart(run.networkId);
  const { networkId } = run;
  // What contradicts itself would fail again: begin without it.
  const kept =
    run.why === 'choices-impossible'
      ? { pinned: [], forbidden: run.forbiddenPairs }
      : { pinned: run.pinnedPairs, forbidden: run.forbiddenPairs };
  const again = () =>
    start.mutate(
      { seconds: run.seconds, seed: run.seed, ...kept, ...run.rules },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/indelen/$networkId/$runId', params: { networkId, runId: id } }),
      },
    );
  return (
    <Stack gap={40}>
      <EmptyState
        title={run.state === 'failed' ? t('ended.failed') : t('ended.cancelled')}
        actions={
          <Button look="primary" busy={start.isPending} onPress={again}>
            {t(run.why === 'choices-impossible' ? 'ended.withoutPins' : 'ended.again')}
          </Button>
        }
      >
        <p>{run.whyText ?? t('ended.nothingSent')}</p>
      </EmptyState>
      {start.error ? (
        <Note tone="warning" role="alert">
          {start.error.message}
        </Note>
      ) : null}
      <History run={run} />
    </Stack>
  );
}
