/** Free time that counts for a period only: until a date, or between two. */
import { type CalendarDate, parseTime, type Time } from '@internationalized/date';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button, IconButton } from '@/ui/Button';
import { DatePicker, TimeField } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import type { PeriodWindow } from '../week-view';
import styles from './availability.module.css';

interface PeriodsProps {
  periods: PeriodWindow[];
  onChange: (periods: PeriodWindow[]) => void;
}

export function Periods({ periods, onChange }: PeriodsProps) {
  const { t } = useTranslation('availability');
  const [adding, setAdding] = useState(false);
  return (
    <Stack as="section" gap={8}>
      <h2>{t('periods')}</h2>
      {periods.length === 0 ? <Words tone="hint">{t('noPeriods')}</Words> : null}
      <ul className={styles.lines}>
        {periods.map((period, index) => (
          <PeriodLine
            key={`${period.weekday}${period.start}${period.from}${period.until}`}
            period={period}
            onRemove={() => onChange(periods.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <Row>
        <Button look="quiet" small icon={Plus} onPress={() => setAdding(true)}>
          {t('addPeriod')}
        </Button>
      </Row>
      {adding ? (
        <PeriodDialog
          onClose={() => setAdding(false)}
          onSave={(period) => onChange([...periods, period])}
        />
      ) : null}
    </Stack>
  );
}

function PeriodLine({ period, onRemove }: { period: PeriodWindow; onRemove: () => void }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const day = (date: string) => format.dayAndMonth(`${date}T12:00:00Z`);
  const from = period.from ? t('fromDay', { day: day(period.from) }) : '';
  const until = period.until ? t('untilDay', { day: day(period.until) }) : '';
  const name = `${format.weekday(period.weekday)} ${format.wallClockRange(period.start, period.end)}`;
  return (
    <li>
      <span>
        <b>{name}</b> {[from, until].filter(Boolean).join(' ')}
      </span>
      <IconButton label={t('removePeriod', { name })} icon={Trash2} onPress={onRemove} />
    </li>
  );
}

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

function PeriodDialog({ onClose, onSave }: PeriodDialogProps) {
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
