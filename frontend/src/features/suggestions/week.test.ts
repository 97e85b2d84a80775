import { expect, test } from 'vitest';
import { freeDays, weekBars, weekToShow } from './week';

const agenda = (part: object) =>
  ({ free: [], bookings: [], busy: [], flexible: [], pending: [], ...part }) as never;
const span = (start: string, end: string) => ({ start, end });

test('from Saturday on the next week is what counts', () => {
  expect(weekToShow('2026-11-20')).toEqual({ monday: '2026-11-16', next: false });
  expect(weekToShow('2026-11-21')).toEqual({ monday: '2026-11-23', next: true });
  expect(weekToShow('2026-11-22')).toEqual({ monday: '2026-11-23', next: true });
});

test('two free stretches on a day are one free day, and what is past does not count', () => {
  const free = [
    span('2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z'),
    span('2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z'),
    span('2026-11-24T12:00:00Z', '2026-11-24T16:00:00Z'),
  ];
  expect(freeDays(agenda({ free }), new Date('2026-11-23T10:00:00Z'))).toBe(1);
  expect(freeDays(agenda({ free }), new Date('2026-11-22T10:00:00Z'))).toBe(2);
});

test('a free afternoon is drawn in the lower half of its day', () => {
  const free = [span('2026-11-24T12:00:00Z', '2026-11-24T17:00:00Z')];
  const days = weekBars(agenda({ free }), '2026-11-23');
  expect(days.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
  expect(days[1]?.bars).toMatchObject([{ kind: 'free', top: 0.5, height: 0.5 }]);
});

test('a weekend day shows up only when there is something on it', () => {
  const bookings = [span('2026-11-28T09:00:00Z', '2026-11-28T23:00:00Z')];
  const days = weekBars(agenda({ bookings }), '2026-11-23');
  expect(days.at(-1)).toMatchObject({ weekday: 6, bars: [{ kind: 'job' }] });
  expect(days.at(-1)?.bars[0]?.height).toBeCloseTo(14 / 16);
});
