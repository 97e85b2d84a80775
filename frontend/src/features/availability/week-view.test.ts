import { expect, test } from 'vitest';
import { hourRange, perDay, periodsInWeek, weeklyAfter } from './week-view';

const thursday = { weekday: 4, start: '09:00', end: '12:00' };

test('a stretch over midnight is cut into days, in Amsterdam time', () => {
  const night = { start: '2026-11-24T21:30:00Z', end: '2026-11-25T01:15:00Z' };
  expect(perDay(night, '2026-11-23')).toEqual([
    { weekday: 2, from: 22, to: 24 },
    { weekday: 3, from: 0, to: 3 },
  ]);
});

test('what lies in another week is not shown', () => {
  const later = { start: '2026-12-02T09:00:00Z', end: '2026-12-02T10:00:00Z' };
  expect(perDay(later, '2026-11-23')).toEqual([]);
});

test('a window until a date counts up to and including that day', () => {
  const window = { ...thursday, from: null, until: '2026-11-26' };
  expect(periodsInWeek([window], '2026-11-23')).toHaveLength(1);
  expect(periodsInWeek([window], '2026-11-30')).toHaveLength(0);
});

test('switching an hour on in the grid changes the weekly windows only', () => {
  const period = { weekday: 5, start: '09:00', end: '10:00' };
  const next = [{ weekday: 4, start: '09:00', end: '13:00' }, period];
  expect(weeklyAfter([thursday], [thursday, period], next)).toEqual({
    weekly: [{ weekday: 4, start: '09:00', end: '13:00' }],
    kept: false,
  });
});

test('an hour that a period keeps free cannot be switched off in the grid, and that is said', () => {
  const period = { weekday: 5, start: '09:00', end: '10:00' };
  expect(weeklyAfter([thursday], [thursday, period], [thursday])).toEqual({
    weekly: [thursday],
    kept: true,
  });
});

test('the grid grows with an evening window', () => {
  expect(hourRange([{ weekday: 1, start: '19:00', end: '21:30' }], [])).toEqual({
    firstHour: 8,
    lastHour: 21,
  });
});
