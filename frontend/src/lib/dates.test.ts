import { expect, test } from 'vitest';
import * as dates from './dates';
import { decimal, hours, percentage } from './numbers';
import { initials } from './names';

const start = '2026-11-26T12:30:00Z';
const end = '2026-11-26T15:00:00Z';

test('a date is short and without points, in both languages', () => {
  expect(dates.shortDate(start, 'nl')).toBe('do 26 nov');
  expect(dates.shortDate(start, 'en')).toBe('Thu 26 Nov');
});

test('times are those of Amsterdam, with a point and "uur" in Dutch', () => {
  expect(dates.timeRange(start, end, 'nl')).toBe('13.30–16.00 uur');
  expect(dates.timeRange(start, end, 'en')).toBe('13:30–16:00');
  expect(dates.dateAndTimes(start, end, 'nl')).toBe('do 26 nov, 13.30–16.00 uur');
});

test('summer time moves the clock, not the instant', () => {
  expect(dates.timeOfDay('2026-07-01T12:30:00Z', 'nl')).toBe('14.30 uur');
});

test('days are counted by the calendar, also over midnight and the change of the clock', () => {
  expect(dates.daysUntil('2026-11-27T00:30:00+01:00', '2026-11-26T23:30:00+01:00')).toBe(1);
  expect(dates.daysUntil('2026-10-26T10:00:00+01:00', '2026-10-24T10:00:00+02:00')).toBe(2);
  expect(dates.relativeDay(start, '2026-11-23T09:00:00+01:00', 'nl')).toBe('over 3 dagen');
});

test('weekly windows read as in speech', () => {
  expect(dates.weekdayName(4, 'nl')).toBe('donderdag');
  expect(dates.wallClockRange('13:00', '17:00', 'nl')).toBe('13–17 uur');
  expect(dates.wallClockRange('09:30', '17:00', 'nl')).toBe('9.30–17 uur');
  expect(dates.wallClockRange('13:00', '17:00', 'en')).toBe('13:00–17:00');
});

test('decimals take a comma in Dutch', () => {
  expect(decimal(2.5, 'nl')).toBe('2,5');
  expect(hours(1, 'en')).toBe('1 hour');
  expect(percentage(0.008, 'nl')).toBe('0,8%');
});

test('initials skip particles', () => {
  expect(initials('Noor Veldkamp')).toBe('NV');
  expect(initials('Ruben van Dalen')).toBe('RD');
  expect(initials('Isa')).toBe('I');
});
