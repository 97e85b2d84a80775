/** Another time or place for a job that people already hold a seat of: they answer again. */
import { parseDate, today, type CalendarDate } from '@internationalized/date';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { ConfirmDialog } from '@/ui/Dialog';
import { DatePicker } from '@/ui/dates';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { optionFrom, optionTimes } from '../posting/draft';
import { Fields } from '../posting/OptionDialog';
import { useOption } from '../posting/useOption';
import { useJobStep, type Job } from './api';
import { StepError } from './StepError';
import { groupOf } from './words';

type TimingIn = components['schemas']['TimingIn'];

interface RescheduleProps {
  job: Job;
  onClose: () => void;
}

export function RescheduleDialog(props: RescheduleProps) {
  return props.job.timing.kind === 'flexible' ? <NewPeriod {...props} /> : <NewTime {...props} />;
}

function NewTime({ job, onClose }: RescheduleProps) {
  const { options, chosenOptionId } = job.timing;
  const now = options.find(({ id }) => id === chosenOptionId) ?? options[0];
  const form = useOption(now ? optionFrom(now) : null, null, job.hoursPerPerson);
  const timing = (): TimingIn | null => {
    const made = form.check();
    return made && { kind: 'fixed', options: [optionTimes(made)] };
  };
  return (
    <Frame job={job} onClose={onClose} timing={timing}>
      <Fields form={form} />
    </Frame>
  );
}

const dayOf = (text: string | null): CalendarDate | null => (text ? parseDate(text) : null);

function NewPeriod({ job, onClose }: RescheduleProps) {
  const { t } = useTranslation('jobs');
  const [from, setFrom] = useState(dayOf(job.timing.from));
  const [until, setUntil] = useState(dayOf(job.timing.until));
  const [wrong, setWrong] = useState(false);
  const timing = (): TimingIn | null => {
    const right = from !== null && until !== null && from.compare(until) <= 0;
    setWrong(!right);
    return right ? { kind: 'flexible', from: from.toString(), until: until.toString() } : null;
  };
  return (
    <Frame job={job} onClose={onClose} timing={timing}>
      <DatePicker label={t('filter.from')} value={from} onChange={setFrom} />
      <DatePicker
        label={t('filter.until')}
        value={until}
        onChange={setUntil}
        minValue={today('Europe/Amsterdam')}
        error={wrong ? t('reschedule.order') : undefined}
      />
    </Frame>
  );
}

interface FrameProps extends RescheduleProps {
  /** Null when a field is wrong, which is then told at the field. */
  timing: () => TimingIn | null;
  children: ReactNode;
}

function Frame({ job, onClose, timing, children }: FrameProps) {
  const { t } = useTranslation('jobs');
  const take = useJobStep(job);
  const [address, setAddress] = useState(job.place.address);
  const submit = () => {
    const made = timing();
    if (!made) return;
    const moved = address.trim() !== job.place.address;
    const place = moved ? { place: { kind: job.place.kind, address: address.trim() } } : {};
    take.mutate(
      { action: 'reschedule', timing: made, ...place },
      {
        onSuccess: () => {
          toast(t('stepped.reschedule'));
          onClose();
        },
      },
    );
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
      <p>{t('stepText.reschedule', { count: groupOf(job).length })}</p>
      {children}
      {job.place.kind === 'online' ? null : (
        <TextField label={t('reschedule.place')} value={address} onChange={setAddress} />
      )}
      <StepError error={take.error} onClose={onClose} />
    </ConfirmDialog>
  );
}
