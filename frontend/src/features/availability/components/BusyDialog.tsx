/** The small form for a time in which I can't. */
import {
  type CalendarDate,
  now,
  parseTime,
  type Time,
  toCalendarDate,
} from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { instantOf } from '@/lib/moments';
import { Button } from '@/ui/Button';
import { DatePicker, TimeField } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useAddBusyPeriod, useRemoveBusyPeriod } from '../api';

const zone = 'Europe/Amsterdam';

interface BusyForm {
  firstDay: CalendarDate | null;
  start: Time | null;
  lastDay: CalendarDate | null;
  end: Time | null;
}

/** The period, or null while it is not complete or ends before it begins. */
function periodOf({ firstDay, start, lastDay, end }: BusyForm) {
  if (!firstDay || !start || !lastDay || !end) return null;
  const period = { start: instantOf(firstDay, start), end: instantOf(lastDay, end) };
  return period.start < period.end ? period : null;
}

function useBusyForm(onClose: () => void) {
  const { t } = useTranslation('availability');
  const today = toCalendarDate(now(zone));
  const [form, setForm] = useState<BusyForm>({
    firstDay: today,
    start: parseTime('09:00'),
    lastDay: today,
    end: parseTime('17:00'),
  });
  const [wrong, setWrong] = useState(false);
  const add = useAddBusyPeriod();
  const remove = useRemoveBusyPeriod();

  function save(event: FormEvent): void {
    event.preventDefault();
    const period = periodOf(form);
    setWrong(!period);
    if (!period) return;
    after(add.mutateAsync(period), ({ id }) => {
      onClose();
      toast(t('busyAdded'), () => remove.mutate(id));
    });
  }
  const set = (part: Partial<BusyForm>) => setForm((before) => ({ ...before, ...part }));
  return { form, set, wrong, save, add };
}

export default function BusyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('availability');
  const { form, set, wrong, save, add } = useBusyForm(onClose);
  return (
    <Dialog title={t('addBusy')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={save} {...{ noValidate: true }}>
        <Refused error={add.error} />
        <Row gap={16} style={{ alignItems: 'start' }}>
          <DatePicker
            label={t('busyFrom')}
            value={form.firstDay}
            onChange={(firstDay) =>
              set(
                firstDay && form.lastDay && form.lastDay.compare(firstDay) < 0
                  ? { firstDay, lastDay: firstDay }
                  : { firstDay },
              )
            }
          />
          <TimeField label={t('from')} value={form.start} onChange={(start) => set({ start })} />
        </Row>
        <Row gap={16} style={{ alignItems: 'start' }}>
          <DatePicker
            label={t('busyUntil')}
            value={form.lastDay}
            onChange={(lastDay) => set({ lastDay })}
            error={wrong ? t('timesOrder') : undefined}
          />
          <TimeField label={t('to')} value={form.end} onChange={(end) => set({ end })} />
        </Row>
        <DialogActions>
          <Button type="submit" busy={add.isPending}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation('availability');
  if (!error) return null;
  return (
    <Note tone="negative" role="alert">
      {error instanceof ProblemError ? error.detail : t('notSaved')}
    </Note>
  );
}
