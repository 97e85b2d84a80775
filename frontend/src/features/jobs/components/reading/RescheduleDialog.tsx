/** Another time or place for a job that people already hold a seat of: they answer again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { RadioGroup } from '@/ui/RadioGroup';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { TextArea, TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useJobStep, type Job } from './api';
import { NewDeadline, NewTimes } from './NewTimes';
import { StepError } from './StepError';
import { useNewTimes, type NewTimesForm } from './useNewTimes';
import { groupOf } from './words';

interface RescheduleProps {
  job: Job;
  onClose: () => void;
}

type JobStep = Omit<components['schemas']['JobTransitionIn'], 'action' | 'why'>;

/** Another of the job's own times, chosen by its id; `new`: one that was not among them. */
const another = 'new';

/** A confirmed group moves to one time; an open job may get several. */
function useMove(job: Job) {
  const form = useNewTimes(job);
  const [choice, setChoice] = useState(job.timing.chosenOptionId ?? another);
  const [address, setAddress] = useState(job.place.address);
  const [why, setWhy] = useState('');
  const open = job.state === 'open';
  const chooses = !open && job.timing.options.length > 1;

  function newTime(): JobStep | null {
    if (chooses && choice !== another) return { optionId: choice };
    const timing = form.check();
    return timing && (open ? { timing, claimDeadline: form.claimDeadline } : { timing });
  }
  /** What changes; null when a field is wrong. */
  function check(): JobStep | null {
    const time = newTime();
    const moved = address.trim() !== job.place.address;
    const place = { kind: job.place.kind, address: address.trim() };
    return time && (moved ? { ...time, place } : time);
  }
  return { form, open, chooses, choice, setChoice, address, setAddress, why, setWhy, check };
}

export default function RescheduleDialog({ job, onClose }: RescheduleProps) {
  const { t } = useTranslation('job');
  const take = useJobStep(job);
  const move = useMove(job);
  const { address, setAddress, why, setWhy } = move;
  const submit = () => {
    const step = move.check();
    if (!step) return;
    after(take.mutateAsync({ action: 'reschedule', why: why.trim(), ...step }), () => {
      toast(t('stepped.reschedule'));
      onClose();
    });
  };
  return (
    <ConfirmDialog
      title={t('stepTitle.reschedule')}
      isOpen
      onClose={onClose}
      confirmLabel={t('steps.reschedule')}
      busy={take.isPending}
      onConfirm={submit}
    >
      <Stack gap={16}>
        <p>{t('stepText.reschedule', { count: groupOf(job).length })}</p>
        {move.chooses ? <OwnTimes job={job} value={move.choice} onChange={move.setChoice} /> : null}
        {move.chooses && move.choice !== another ? null : <Times move={move} form={move.form} />}
        {job.place.kind === 'online' ? null : (
          <TextField
            label={t('reschedule.place')}
            width="full"
            value={address}
            onChange={setAddress}
          />
        )}
        <TextArea label={t('leave.why')} optional rows={2} value={why} onChange={setWhy} />
        <StepError error={take.error} onClose={onClose} />
      </Stack>
    </ConfirmDialog>
  );
}

function Times({ move, form }: { move: { open: boolean }; form: NewTimesForm }) {
  return (
    <>
      <NewTimes form={form} several={move.open} />
      {move.open ? <NewDeadline form={form} /> : null}
    </>
  );
}

interface OwnTimesProps {
  job: Job;
  value: string;
  onChange: (optionId: string) => void;
}

/** The times that were offered to people before. */
function OwnTimes({ job, value, onChange }: OwnTimesProps) {
  const { t } = useTranslation('job');
  const format = useFormat();
  const { options, chosenOptionId } = job.timing;
  const [now] = useState(() => Date.now());
  const possible = options.filter(
    ({ id, start }) => id === chosenOptionId || Date.parse(start) > now,
  );
  return (
    <RadioGroup
      label={t('steps.time')}
      value={value}
      onChange={onChange}
      choices={[
        ...possible.map(({ id, start, end }) => ({
          value: id,
          label: format.dateAndTimes(start, end),
          ...(id === chosenOptionId ? { note: t('reschedule.now') } : {}),
        })),
        { value: another, label: t('reschedule.another') },
      ]}
    />
  );
}
