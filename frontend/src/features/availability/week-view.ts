/** What the agenda puts into the week's grid: taken hours, jobs, and which hours the grid must show. */
import { isoDay } from '@/lib/dates';
import { coverage, withHours, type FreeWindow } from '@/lib/week';
import { addDays } from '@/lib/week-of';
import type { FreeTime } from './api';

export type PeriodWindow = FreeTime['windows'][number];

interface Stretch {
  start: string;
  end: string;
}

export interface DayStretch {
  weekday: number;
  /** Whole hours that it touches; `to` is the hour at which it has ended. */
  from: number;
  to: number;
}

const hourInAmsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function clockHours(instant: string): number {
  const [hour, minute] = hourInAmsterdam.format(new Date(instant)).split(':');
  return Number(hour) + Number(minute) / 60;
}

/** A stretch cut into the days of the week that begins on `monday`, in whole hours. */
export function perDay(stretch: Stretch, monday: string): DayStretch[] {
  const first = isoDay(stretch.start);
  const last = isoDay(stretch.end);
  return [0, 1, 2, 3, 4, 5, 6].flatMap((index) => {
    const day = addDays(monday, index);
    if (day < first || day > last) return [];
    const from = day === first ? Math.floor(clockHours(stretch.start)) : 0;
    const to = day === last ? Math.ceil(clockHours(stretch.end)) : 24;
    return to > from ? [{ weekday: index + 1, from, to }] : [];
  });
}

/** Each hour of the stretches by itself. */
export function hoursOf(stretches: readonly Stretch[], monday: string) {
  return stretches
    .flatMap((stretch) => perDay(stretch, monday))
    .flatMap(({ weekday, from, to }) =>
      Array.from({ length: to - from }, (_, index) => ({ weekday, hour: from + index })),
    );
}

/** Whether the window counts in every week. */
export const isWeekly = (window: PeriodWindow): boolean => !window.from && !window.until;

/** The windows for a period that count in the week that begins on `monday`. */
export function periodsInWeek(windows: readonly PeriodWindow[], monday: string): PeriodWindow[] {
  return windows.filter((window) => {
    const day = addDays(monday, window.weekday - 1);
    return (
      !isWeekly(window) &&
      (!window.from || window.from <= day) &&
      (!window.until || day <= window.until)
    );
  });
}

/** The hours of a week, 1-based days, at which two sets of windows differ. */
function differing(before: readonly FreeWindow[], after: readonly FreeWindow[]) {
  return Array.from({ length: 7 * 24 }, (_, at) => ({
    weekday: 1 + Math.floor(at / 24),
    hour: at % 24,
  })).filter(
    ({ weekday, hour }) => coverage(before, weekday, hour) !== coverage(after, weekday, hour),
  );
}

/**
 * The weekly windows after a change in the grid, which shows periods as well. `kept` says that an hour was
 * switched off that a period keeps free.
 */
export function weeklyAfter(
  weekly: readonly FreeWindow[],
  shown: readonly FreeWindow[],
  next: readonly FreeWindow[],
): { weekly: FreeWindow[]; kept: boolean } {
  const changed = differing(shown, next);
  const result = changed.reduce<FreeWindow[]>(
    (windows, { weekday, hour }) =>
      withHours(
        windows,
        weekday,
        { from: hour, to: hour + 1 },
        coverage(next, weekday, hour) === 'free',
      ),
    [...weekly],
  );
  const kept = changed.some(
    ({ weekday, hour }) =>
      coverage(next, weekday, hour) === 'notFree' && coverage(weekly, weekday, hour) === 'notFree',
  );
  return { weekly: result, kept };
}

/** Eight to six, or wider when something lies outside. `lastHour` is the last one that starts within. */
export function hourRange(windows: readonly FreeWindow[], taken: readonly DayStretch[]) {
  const starts = [
    ...windows.map((each) => Number(each.start.slice(0, 2))),
    ...taken.map((each) => each.from),
  ];
  const ends = [
    ...windows.map((each) => Number(each.end.slice(0, 2)) - (each.end.endsWith('00') ? 1 : 0)),
    ...taken.map((each) => each.to - 1),
  ];
  return {
    firstHour: Math.max(0, Math.min(8, ...starts)),
    lastHour: Math.min(23, Math.max(17, ...ends)),
  };
}
