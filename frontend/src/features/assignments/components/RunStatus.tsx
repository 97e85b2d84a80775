/** The run's status in the page's band: how far it is, or what it found and how good that is. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Row, Stack, Words } from '@/ui/layout';
import { Progress, ProofBar } from '@/ui/measures';
import { Tag } from '@/ui/signs';
import { isUnderWay, type RunDetail } from '../api';
import { toneOf } from './states';

export function RunStatus({ run }: { run: RunDetail }) {
  const { t } = useTranslation('assignments');
  const { progress, figures } = run;
  return (
    <Stack gap={8}>
      <Row gap={10}>
        <Tag tone={toneOf[run.state]}>{t(`state.${run.state}`)}</Tag>
        <Times run={run} />
      </Row>
      {isUnderWay(run) ? (
        <Progress
          value={Math.min(progress?.seconds ?? 0, run.seconds)}
          max={run.seconds}
          label={t('searching.label')}
        />
      ) : null}
      {figures ? (
        <Words tone="lead">
          {t('run.staffed', { count: figures.staffedAfter, all: figures.jobs })}
        </Words>
      ) : null}
      <Proof run={run} />
    </Stack>
  );
}

function Times({ run }: { run: RunDetail }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const began = t('status.began', { time: format.timeOfDay(run.createdAt) });
  const seconds = isUnderWay(run) ? undefined : run.progress?.seconds;
  const after =
    seconds === undefined ? '' : ` · ${t('status.after', { seconds: format.decimal(seconds) })}`;
  return (
    <Words as="span" tone="smallSubtle">
      {began}
      {after}
    </Words>
  );
}

/** How good the plan is, proven, with the way to the explanation. */
function Proof({ run }: { run: RunDetail }) {
  const { t } = useTranslation('assignments');
  const { progress, gap } = run;
  if (!progress?.bound || !gap) return null;
  return (
    <>
      <ProofBar found={progress.objective} bound={progress.bound} label={gap.text} />
      <Words tone="small">
        {gap.text}{' '}
        {(progress.curve ?? []).length > 1 ? <a href="#how-good">{t('status.howKnown')}</a> : null}
      </Words>
    </>
  );
}
