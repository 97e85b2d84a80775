/** A day of the API (2026-11-23) in a date field. */
import { parseDate } from '@internationalized/date';
import { DatePicker } from '@/ui/dates';

interface DayProps {
  label: string;
  day: string | null | undefined;
  error?: string | undefined;
  onChange: (day: string | null) => void;
}

export function Day({ label, day, error, onChange }: DayProps) {
  return (
    <DatePicker
      label={label}
      error={error}
      value={day ? parseDate(day) : null}
      onChange={(date) => onChange(date?.toString() ?? null)}
    />
  );
}
