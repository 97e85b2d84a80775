/** The window that adds free time for a period. */
import { type CalendarDate, parseTime, type Time } from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { DatePicker, TimeField } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import type { PeriodWindow } from '../week-view';

const asText = (time: Time): string => time.toString().slice(0, 5);

/** The form's state; `save` keeps the dialog open while something does not fit together. */
function usePeriodForm(onSave: (period: PeriodWindow) => void, onClose: () => void) {
  const [weekday, setWeekday] = useState('1');
  const [start, setStart] = useState<Time | null>(parseTime('09:00'));
  const [end, setEnd] = useState<Time | null>(parseTime('12:00'));
  const [from, setFrom] = useState<CalendarDate | null>(null);
  const [until, setUntil] = useState<CalendarDate | null>(null);
  const [tried, setTried] = useState(false);
  const timesRight = start !== null && end !== null && start.compare(end) < 0;
  const daysRight = until !== null && (from === null || from.compare(until) <= 0);

  function save(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!timesRight || !daysRight) return;
    onSave({
      weekday: Number(weekday),
      start: asText(start),
      end: asText(end),
      from: from?.toString() ?? null,
      until: until.toString(),
    });
    onClose();
  }
  const wrong = { times: tried && !timesRight, days: tried && !daysRight };
  const values = { weekday, start, end, from, until };
  return { ...values, setWeekday, setStart, setEnd, setFrom, setUntil, save, wrong };
}

interface PeriodDialogProps {
  onClose: () => void;
  onSave: (period: PeriodWindow) => void;
}

export default function PeriodDialog({ onClose, onSave }: PeriodDialogProps) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const form = usePeriodForm(onSave, onClose);
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    id: String(day),
    label: format.weekday(day),
  }));
  return (
    <Dialog title={t('addPeriod')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={form.save} {...{ noValidate: true }}>
        <Select
          label={t('day')}
          choices={days}
          value={form.weekday}
          onChange={(day) => form.setWeekday(day)}
        />
        <Row gap={16} style={{ alignItems: 'start' }}>
          <TimeField label={t('from')} value={form.start} onChange={form.setStart} />
          <TimeField
            label={t('to')}
            value={form.end}
            onChange={form.setEnd}
            error={form.wrong.times ? t('timesOrder') : undefined}
          />
        </Row>
        <DatePicker label={t('firstDay')} optional value={form.from} onChange={form.setFrom} />
        <DatePicker
          label={t('lastDay')}
          value={form.until}
          onChange={form.setUntil}
          error={form.wrong.days ? t('daysOrder') : undefined}
        />
        <DialogActions>
          <Button type="submit">{t('save')}</Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
