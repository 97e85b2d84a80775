import { expect, test } from 'vitest';
import { addDays, midnight, mondayOf, validDay, weekAhead, weekNumber } from './week-of';

test('a Sunday belongs to the week that began on Monday', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
});

test('from Saturday on it is the next week that lies ahead', () => {
  expect(weekAhead('2026-11-20')).toBe('2026-11-16');
  expect(weekAhead('2026-11-21')).toBe('2026-11-23');
  expect(weekAhead('2026-11-22')).toBe('2026-11-23');
});

test('the first days of January can belong to the last week of the old year', () => {
  expect(weekNumber('2027-01-01')).toBe(53);
  expect(weekNumber('2027-01-04')).toBe(1);
  expect(weekNumber('2026-11-26')).toBe(48);
});

test('days are counted over the end of summer time', () => {
  expect(addDays('2026-10-24', 7)).toBe('2026-10-31');
});

test('an address with a day that does not exist is not followed', () => {
  expect(validDay('2026-02-30')).toBeUndefined();
  expect(validDay('morgen')).toBeUndefined();
  expect(validDay('2026-02-28')).toBe('2026-02-28');
});

test('midnight is that of Amsterdam, also on the days on which the clock changes', () => {
  expect(midnight('2026-11-23')).toBe('2026-11-22T23:00:00.000Z');
  expect(midnight('2026-07-01')).toBe('2026-06-30T22:00:00.000Z');
  expect(midnight('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
  expect(midnight('2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
  expect(midnight('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
  expect(midnight('2026-10-26')).toBe('2026-10-25T23:00:00.000Z');
});
