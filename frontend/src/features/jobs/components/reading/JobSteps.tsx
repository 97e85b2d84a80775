/** What somebody in charge of a job can do now; each asks first and names who hears of it. */
import { startTransition, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import type { Job, JobAction } from './api';
import { FinishDialog } from './FinishDialog';
import { StepDialog, type PlainStep } from './StepDialog';
import { lazyPart } from '@/ui/lazy-part';

// Those with calendars come when they are asked for.
const ExtendDialog = lazyPart(() => import('./ExtendDialog'));
const RescheduleDialog = lazyPart(() => import('./RescheduleDialog'));

const steps = [
  'publish',
  'confirm',
  'finish',
  'extend',
  'reopen',
  'reschedule',
  'unpublish',
  'cancel',
] as const satisfies readonly (PlainStep | 'finish' | 'extend' | 'reschedule')[];
type Step = (typeof steps)[number];

/** What is asked for most stands out; these never do. */
const secondary = new Set<Step>(['reopen', 'reschedule', 'unpublish', 'cancel']);

export function JobSteps({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const [asking, setAsking] = useState<Step | null>(null);
  const allowed = new Set<JobAction>(job.allowedActions);
  const can = steps.filter((step) => allowed.has(step));
  if (can.length === 0 && !job.mayEdit) return null;
  return (
    <Stack as="section" gap={12} aria-labelledby="steps">
      <h2 id="steps">{t('steps.title')}</h2>
      <Row>
        {can.map((step, index) => (
          <Button
            key={step}
            look={index === 0 && !secondary.has(step) ? 'primary' : 'secondary'}
            onPress={() => startTransition(() => setAsking(step))}
          >
            {t(`steps.${step}`)}
          </Button>
        ))}
        {job.mayEdit ? (
          <ButtonLink look="secondary" to="/klussen/$jobId/bewerken" params={{ jobId: job.id }}>
            {t('steps.edit')}
          </ButtonLink>
        ) : null}
      </Row>
      {/* A dialog may still fetch its words: the page stays, and so does the focus to come back to. */}
      <Suspense fallback={null}>
        {asking ? <Asking job={job} step={asking} onClose={() => setAsking(null)} /> : null}
      </Suspense>
    </Stack>
  );
}

interface AskingProps {
  job: Job;
  step: Step;
  onClose: () => void;
}

function Asking({ job, step, onClose }: AskingProps) {
  if (step === 'reschedule') return <RescheduleDialog job={job} onClose={onClose} />;
  if (step === 'finish') return <FinishDialog job={job} onClose={onClose} />;
  if (step === 'extend') return <ExtendDialog job={job} onClose={onClose} />;
  return <StepDialog key={step} job={job} step={step} onClose={onClose} />;
}
