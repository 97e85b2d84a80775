/** The fields of a job's new times, and until when one can claim. */
import { parseDate, parseTime, today } from '@internationalized/date';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button, IconButton } from '@/ui/Button';
import { DatePicker, DateRange, TimeField } from '@/ui/dates';
import { Row, Stack, Words } from '@/ui/layout';
import { optionTimes } from '../posting/draft';
import { Fields } from '../posting/OptionDialog';
import { short } from '../posting/useOption';
import styles from './reading.module.css';
import { optionOf, startingAt, wrongIn, type TimeRow } from './times';
import type { NewTimesForm } from './useNewTimes';

const zone = 'Europe/Amsterdam';
const mostTimes = 10;

/** One time, several with the way to add and remove, or a period. */
export function NewTimes({ form, several }: { form: NewTimesForm; several: boolean }) {
  const { t } = useTranslation('job');
  if (form.flexible) return <NewPeriod form={form} />;
  return (
    <Stack gap={14}>
      {form.rows.map((row) => (
        <Time key={row.key} row={row} form={form} />
      ))}
      {several && form.rows.length < mostTimes ? (
        <div>
          <Button look="quiet" small icon={Plus} onPress={form.add}>
            {t('times.add')}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

function Time({ row, form }: { row: TimeRow; form: NewTimesForm }) {
  const { t } = useTranslation('job');
  const number = form.rows.indexOf(row) + 1;
  const many = form.rows.length > 1;
  return (
    <div
      className={styles.time}
      {...(many ? { role: 'group', 'aria-label': t('times.one', { number }) } : {})}
    >
      <Fields
        form={{
          ...row,
          setDay: (day) => form.change({ ...row, day }),
          setStart: (start) => form.change(startingAt(row, start)),
          setEnd: (end) => form.change({ ...row, end }),
          wrong: form.checked ? wrongIn(row) : null,
        }}
      />
      {many ? <Remove row={row} number={number} onRemove={() => form.remove(row.key)} /> : null}
    </div>
  );
}

interface RemoveProps {
  row: TimeRow;
  number: number;
  onRemove: () => void;
}

function Remove({ row, number, onRemove }: RemoveProps) {
  const { t } = useTranslation('job');
  const format = useFormat();
  const option = optionOf(row);
  const times = option && optionTimes(option);
  const time = times ? format.dateAndTimes(times.start, times.end) : t('times.one', { number });
  return <IconButton label={t('times.remove', { time })} icon={Trash2} onPress={onRemove} />;
}

function NewPeriod({ form: { period, setPeriod, checked } }: { form: NewTimesForm }) {
  const { t } = useTranslation('job');
  return (
    <DateRange
      label={t('times.period')}
      value={period && { start: parseDate(period.from), end: parseDate(period.until) }}
      onChange={(range) =>
        setPeriod(range && { from: range.start.toString(), until: range.end.toString() })
      }
      error={checked && !period ? t('times.periodMissing') : undefined}
    />
  );
}

/** Until when one can claim: it moves along with the times until it is chosen here. */
export function NewDeadline({ form: { deadline, setDeadline } }: { form: NewTimesForm }) {
  const { t } = useTranslation('job');
  if (!deadline) return <Words tone="hint">{t('extend.afterTimes')}</Words>;
  const { day, time } = deadline;
  return (
    <Row gap={16}>
      <DatePicker
        label={t('extend.day')}
        value={parseDate(day)}
        onChange={(next) => (next ? setDeadline({ day: next.toString(), time }) : undefined)}
        minValue={today(zone)}
      />
      <TimeField
        label={t('extend.time')}
        value={parseTime(time)}
        onChange={(next) => (next ? setDeadline({ day, time: short(next) }) : undefined)}
      />
    </Row>
  );
}
