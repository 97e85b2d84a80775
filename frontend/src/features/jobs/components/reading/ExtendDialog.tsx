/** More time to step forward for a job that expired. */
import { parseTime, toCalendarDateTime, today, toZoned, type Time } from '@internationalized/date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/Dialog';
import { DatePicker, TimeField } from '@/ui/dates';
import { toast } from '@/ui/toast';
import { useJobStep, type Job } from './api';
import { StepError } from './StepError';

const zone = 'Europe/Amsterdam';

interface ExtendProps {
  job: Job;
  onClose: () => void;
}

function useExtending(job: Job, onDone: () => void) {
  const { t } = useTranslation('jobs');
  const take = useJobStep(job);
  const [day, setDay] = useState(today(zone).add({ days: 7 }));
  const [time, setTime] = useState<Time>(parseTime('12:00'));
  const submit = () => {
    const claimDeadline = toZoned(toCalendarDateTime(day, time), zone).toAbsoluteString();
    take.mutate(
      { action: 'extend', claimDeadline },
      {
        onSuccess: () => {
          toast(t('stepped.extend'));
          onDone();
        },
      },
    );
  };
  return { take, day, setDay, time, setTime, submit };
}

export function ExtendDialog({ job, onClose }: ExtendProps) {
  const { t } = useTranslation('jobs');
  const { take, day, setDay, time, setTime, submit } = useExtending(job, onClose);
  return (
    <ConfirmDialog
      title={t('stepTitle.extend')}
      isOpen
      onClose={onClose}
      confirmLabel={t('steps.extend')}
      busy={take.isPending}
      onConfirm={submit}
    >
      <p>{t('stepText.extend')}</p>
      <DatePicker
        label={t('extend.day')}
        value={day}
        onChange={(next) => (next ? setDay(next) : undefined)}
        minValue={today(zone)}
      />
      <TimeField
        label={t('extend.time')}
        value={time}
        onChange={(next) => (next ? setTime(next) : undefined)}
      />
      <StepError error={take.error} onClose={onClose} />
    </ConfirmDialog>
  );
}
