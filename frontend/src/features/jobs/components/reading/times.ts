/** The times of a job that moves, as its form holds them. Pure. */
import { parseDate, parseTime, type CalendarDate, type Time } from '@internationalized/date';
import {
  optionFrom,
  optionTimes,
  ownDeadline,
  wallClock,
  instant,
  type DraftOption,
  type Moment,
} from '../posting/draft';
import { firstWrong, short, type WrongField } from '../posting/useOption';
import type { Job } from './api';

export interface TimeRow {
  key: string;
  day: CalendarDate | null;
  start: Time | null;
  end: Time | null;
}

const rowOf = (key: string, { day, start, end }: DraftOption): TimeRow => ({
  key,
  day: parseDate(day),
  start: parseTime(start),
  end: parseTime(end),
});

/** The same hours on a day still to choose. */
export const emptyLike = (row: TimeRow, key: string): TimeRow => ({ ...row, key, day: null });

/**
 * The job's times that still lie ahead; when none does, the hours of the first one on a day still
 * to choose. The chosen time alone once the group is confirmed.
 */
export function rowsOf({ timing }: Pick<Job, 'timing'>, now = Date.now()): TimeRow[] {
  const { options, chosenOptionId } = timing;
  const chosen = options.filter(({ id }) => id === chosenOptionId);
  const all = (chosen.length > 0 ? chosen : options).map((option) => ({
    ahead: Date.parse(option.start) > now,
    row: rowOf(option.id, optionFrom(option)),
  }));
  const ahead = all.filter((each) => each.ahead).map(({ row }) => row);
  const [first] = all;
  return ahead.length > 0 || !first ? ahead : [emptyLike(first.row, first.row.key)];
}

/** Another start: the end moves along. */
export const startingAt = (row: TimeRow, start: Time | null): TimeRow =>
  start && row.start && row.end
    ? { ...row, start, end: start.add({ milliseconds: row.end.compare(row.start) }) }
    : { ...row, start };

export const wrongIn = ({ day, start, end }: TimeRow): WrongField | null =>
  firstWrong(day, start, end);

/** The time of a row; null while a field is empty or the end comes before the start. */
export function optionOf(row: TimeRow): DraftOption | null {
  const { day, start, end } = row;
  if (wrongIn(row) || !day || !start || !end) return null;
  return { day: day.toString(), start: short(start), end: short(end) };
}

const optionsOf = (rows: readonly TimeRow[]): DraftOption[] =>
  rows.map(optionOf).filter((option) => option !== null);

interface Times {
  flexible: boolean;
  rows: readonly TimeRow[];
  until: string | null;
}

/** Until when one can claim: as it was while that is possible, else as for a new job. */
export function deadlineFor(
  { claimDeadline }: Pick<Job, 'claimDeadline'>,
  { flexible, rows, until }: Times,
  now = new Date(),
): Moment | null {
  const options = optionsOf(rows);
  const own = ownDeadline({ flexible, options, until }, now);
  if (!claimDeadline || Date.parse(claimDeadline) <= now.getTime()) return own;
  const last = flexible
    ? until && instant(until, '23:59')
    : options.map((option) => optionTimes(option).start).sort()[0];
  return last && Date.parse(claimDeadline) > Date.parse(last) ? own : wallClock(claimDeadline);
}
