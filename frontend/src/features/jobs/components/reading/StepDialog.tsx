/** Asks before a step of the job's life; confirming chooses the time, cancelling tells why. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { RadioGroup } from '@/ui/RadioGroup';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useJobStep, type Job } from './api';
import { StepError } from './StepError';
import { groupOf } from './words';

export type PlainStep = 'publish' | 'confirm' | 'reopen' | 'unpublish' | 'cancel';

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

/** Steps that people hear of and may not expect. */
const asksWhy = new Set<PlainStep>(['cancel', 'reopen']);

/** What is filled in, and the step with it. */
function useStep({ job, step, onClose }: StepDialogProps) {
  const { t } = useTranslation('job');
  const take = useJobStep(job);
  const [why, setWhy] = useState('');
  const [option, setOption] = useState(favourite(job));
  const [tried, setTried] = useState(false);
  const chooses = step === 'confirm' && job.timing.options.length > 1;
  const needed = step === 'cancel' && job.state !== 'draft';
  const missing = needed && why.trim() === '';
  const submit = () => {
    setTried(true);
    if (missing) return;
    const given = { action: step, why: why.trim(), ...(chooses ? { optionId: option } : {}) };
    after(take.mutateAsync(given), () => {
      toast(t(`stepped.${step}`));
      onClose();
    });
  };
  return { take, why, setWhy, option, setOption, chooses, needed, wrong: tried && missing, submit };
}

export function StepDialog(props: StepDialogProps) {
  const { job, step, onClose } = props;
  const { t } = useTranslation('job');
  const form = useStep(props);
  return (
    <ConfirmDialog
      title={t(`stepTitle.${step}`)}
      isOpen
      onClose={onClose}
      confirmLabel={t(`steps.${step}`)}
      busy={form.take.isPending}
      danger={step === 'cancel'}
      onConfirm={form.submit}
    >
      <Stack gap={16}>
        <p>{t(`stepText.${step}`, { count: groupOf(job).length })}</p>
        {form.chooses ? (
          <TimeToConfirm job={job} value={form.option} onChange={form.setOption} />
        ) : null}
        {asksWhy.has(step) ? <Why form={form} /> : null}
        <StepError error={form.take.error} onClose={onClose} />
      </Stack>
    </ConfirmDialog>
  );
}

function Why({ form: { needed, why, setWhy, wrong } }: { form: ReturnType<typeof useStep> }) {
  const { t } = useTranslation('job');
  return (
    <TextArea
      label={t(needed ? 'steps.why' : 'leave.why')}
      optional={!needed}
      rows={2}
      value={why}
      onChange={setWhy}
      error={wrong ? t('steps.whyMissing') : undefined}
    />
  );
}

interface TimeProps {
  job: Job;
  value: string | null;
  onChange: (value: string) => void;
}

function TimeToConfirm({ job, value, onChange }: TimeProps) {
  const { t } = useTranslation('job');
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
