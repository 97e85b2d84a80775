/** A day of the filters: React Aria's date picker, with the day as the address has it. */
import { parseDate } from '@internationalized/date';
import { DatePicker } from '@/ui/dates';
import type { DayFilterProps } from './JobFilters';

export default function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <DatePicker
      label={label}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString())}
    />
  );
}
