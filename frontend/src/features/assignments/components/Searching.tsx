/** A run under way: the best so far, the proven ceiling, and a way to stop. One may leave the page. */
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { useStep, type RunDetail } from '../api';
import { Curve } from './Curve';

export function Searching({ run }: { run: RunDetail }) {
  const { t } = useTranslation('assignments');
  const step = useStep(run.networkId, run.id);
  const { progress } = run;
  const points = progress?.curve ?? [];
  return (
    <Stack gap={28}>
      <div role="status">
        <Words tone="lead">
          {progress
            ? t('searching.soFar', { count: progress.staffed })
            : t(run.state === 'queued' ? 'searching.waiting' : 'searching.reading')}
        </Words>
      </div>
      {run.regions ? <Words>{t('searching.parts', run.regions)}</Words> : null}
      <Words tone="subtle">{t('searching.leave')}</Words>
      {points.length > 0 ? <Curve points={points} /> : null}
      {step.error ? (
        <Note tone="warning" role="alert">
          {step.error.message}
        </Note>
      ) : null}
      <div>
        <Button busy={step.isPending} onPress={() => step.mutate({ action: 'cancel' })}>
          {t('searching.stop')}
        </Button>
      </div>
    </Stack>
  );
}
