/** Asks before a step of the job's life; confirming chooses the time, cancelling tells why. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { RadioGroup } from '@/ui/choices';
import { ConfirmDialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useJobStep, type Job } from './api';
import { StepError } from './StepError';
import { groupOf } from './words';

export type PlainStep = 'publish' | 'confirm' | 'finish' | 'reopen' | 'unpublish' | 'cancel';

interface StepDialogProps {
  job: Job;
  step: PlainStep;
  onClose: () => void;
}

/** The time that most of the group can make. */
const favourite = (job: Job): string | null =>
  [...job.optionClaims].sort((a, b) => b.canMake - a.canMake)[0]?.optionId ??
  job.timing.options[0]?.id ??
  null;

export function StepDialog({ job, step, onClose }: StepDialogProps) {
  const { t } = useTranslation('jobs');
  const take = useJobStep(job);
  const [why, setWhy] = useState('');
  const [option, setOption] = useState(favourite(job));
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
      title={t(`stepTitle.${step}`)}
      isOpen
      onClose={onClose}
      confirmLabel={t(`steps.${step}`)}
      busy={take.isPending}
      danger={step === 'cancel'}
      onConfirm={submit}
    >
      <p>{t(`stepText.${step}`, { count: groupOf(job).length })}</p>
      {chooses ? <TimeToConfirm job={job} value={option} onChange={setOption} /> : null}
      {step === 'cancel' ? (
        <TextArea label={t('steps.why')} rows={2} value={why} onChange={setWhy} />
      ) : null}
      <StepError error={take.error} onClose={onClose} />
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
