/** What somebody in charge of a job can do now; each asks first and names who hears of it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/choices';
import { ConfirmDialog } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Note } from '@/ui/signs';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useJobStep, type Job, type JobAction } from './api';
import { groupOf } from './words';

const steps = ['publish', 'confirm', 'finish', 'reopen', 'unpublish', 'cancel'] as const;
type Step = (typeof steps)[number];

export function JobSteps({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
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
            look={index === 0 && step !== 'cancel' ? 'primary' : 'secondary'}
            onPress={() => setAsking(step)}
          >
            {t(`steps.${step}`)}
          </Button>
        ))}
        {job.mayEdit ? (
          <ButtonLink to="/klussen/$jobId/bewerken" params={{ jobId: job.id }}>
            {t('steps.edit')}
          </ButtonLink>
        ) : null}
      </Row>
      {asking ? (
        <Asking key={asking} job={job} step={asking} onClose={() => setAsking(null)} />
      ) : null}
    </Stack>
  );
}

interface AskingProps {
  job: Job;
  step: Step;
  onClose: () => void;
}

function Asking({ job, step, onClose }: AskingProps) {
  const { t } = useTranslation('jobs');
  const take = useJobStep(job);
  const [why, setWhy] = useState('');
  const [option, setOption] = useState(job.timing.options[0]?.id ?? null);
  const chooses = step === 'confirm' && job.timing.options.length > 1;
  const submit = () =>
    take.mutate(
      { action: step, why: why.trim(), ...(chooses ? { optionId: option } : {}) },
      {
        onSuccess: () => {
          toast(t(`stepped.${step}`));
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={t(`steps.${step}`)}
      isOpen
      onClose={onClose}
      confirmLabel={t(`steps.${step}`)}
      busy={take.isPending}
      danger={step === 'cancel'}
      onConfirm={submit}
    >
      <p>{t(`stepText.${step}`, { count: groupOf(job).length })}</p>
      {chooses ? <TimeToConfirm job={job} value={option} onChange={setOption} /> : null}
      {step === 'cancel' ? <TextArea label={t('steps.why')} value={why} onChange={setWhy} /> : null}
      {take.error ? (
        <Note tone="warning" role="alert">
          {take.error.message}
        </Note>
      ) : null}
    </ConfirmDialog>
  );
}

interface TimeProps {
  job: Job;
  value: string | null;
  onChange: (value: string) => void;
}

function TimeToConfirm({ job, value, onChange }: TimeProps) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const able = new Map(job.optionClaims.map((each) => [each.optionId, each.canMake]));
  return (
    <RadioGroup
      label={t('steps.time')}
      value={value}
      onChange={onChange}
      choices={job.timing.options.map((each) => ({
        value: each.id,
        label: format.dateAndTimes(each.start, each.end),
        note: t('claiming.able', { count: able.get(each.id) ?? 0 }),
      }))}
    />
  );
}
