/** A week in bars: what is free and what is taken, per day. Pure. */
import type { components } from '@/client';
import { isoDay } from '@/lib/dates';
import { addDays, weekAhead } from '@/lib/week-of';

type Agenda = components['schemas']['Agenda'];

export interface Bar {
  kind: 'free' | 'job';
  start: string;
  end: string;
  /** Shares of the day that is drawn, 0 to 1, from the top. */
  top: number;
  height: number;
}

export interface DayBars {
  weekday: number;
  day: string;
  bars: Bar[];
}

/** The hours that are drawn, unless something lies outside. */
const [dayStart, dayEnd] = [8, 18];

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function hourOf(instant: string): number {
  const [hour, minute] = clock.format(new Date(instant)).split(':');
  return Number(hour) + Number(minute) / 60;
}

/** The Monday of this week; from Saturday on, of the next. */
export function weekToShow(today: string): { monday: string; next: boolean } {
  const monday = weekAhead(today);
  return { monday, next: monday > today };
}

/** Days on which there is still a free stretch ahead. */
export function freeDays({ free }: Agenda, now: Date): number {
  const ahead = free.filter(({ end }) => new Date(end) > now);
  return new Set(ahead.map(({ start }) => isoDay(start))).size;
}

/** Monday to Friday, and a weekend day when there is something on it. */
export function weekBars(agenda: Agenda, monday: string): DayBars[] {
  const stretches = [
    ...agenda.free.map((each) => ({ ...each, kind: 'free' as const })),
    ...agenda.bookings.map((each) => ({ ...each, kind: 'job' as const })),
  ].map(({ kind, start, end }) => ({
    kind,
    start,
    end,
    from: hourOf(start),
    // A stretch up to midnight ends at 24, not at 0.
    to: isoDay(end) > isoDay(start) ? 24 : hourOf(end),
  }));
  const first = Math.min(dayStart, ...stretches.map(({ from }) => from));
  const length = Math.max(dayEnd, ...stretches.map(({ to }) => to)) - first;
  return [0, 1, 2, 3, 4, 5, 6].flatMap((index) => {
    const day = addDays(monday, index);
    const bars = stretches
      .filter(({ start }) => isoDay(start) === day)
      .map(({ kind, start, end, from, to }) => ({
        kind,
        start,
        end,
        top: (from - first) / length,
        height: (to - from) / length,
      }));
    return index > 4 && bars.length === 0 ? [] : [{ weekday: index + 1, day, bars }];
  });
}
