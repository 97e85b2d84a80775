import { CalendarDate, Time } from '@internationalized/date';
import { expect, test } from 'vitest';
import { instantOf, timeIn } from './moments';

test('a time is the clock of Amsterdam, in winter and in summer', () => {
  expect(instantOf(new CalendarDate(2027, 1, 14), new Time(13))).toBe('2027-01-14T12:00:00.000Z');
  expect(instantOf(new CalendarDate(2027, 7, 14), new Time(13))).toBe('2027-07-14T11:00:00.000Z');
});

test('there and back again', () => {
  const time = timeIn('2027-01-14T12:30:00+00:00');
  expect([time.hour, time.minute]).toEqual([13, 30]);
});
