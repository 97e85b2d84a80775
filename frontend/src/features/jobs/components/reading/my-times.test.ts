// @vitest-environment jsdom
/** What my agenda says about a job's time. */
import { expect, test } from 'vitest';
import { myTimeIn } from './my-times';

const span = (start: string, end: string) => ({
  start: `2026-12-01T${start}:00Z`,
  end: `2026-12-01T${end}:00Z`,
});
const empty = { bookings: [], busy: [], free: [] };
const wanted = span('13:00', '15:00');

test('a time inside my free time is free, one that sticks out is not known to be', () => {
  expect(myTimeIn({ ...empty, free: [span('12:00', '15:00')] }, wanted)).toBe('free');
  expect(myTimeIn({ ...empty, free: [span('13:30', '17:00')] }, wanted)).toBe('unknown');
});

test('what is busy wins from free, also when it touches only a part', () => {
  const free = [span('12:00', '17:00')];
  const busy = [{ id: 'a', calendarId: null, ...span('14:30', '16:00') }];
  expect(myTimeIn({ ...empty, free, busy }, wanted)).toBe('busy');
});

test('a busy period that ends when the job begins does not count', () => {
  const busy = [{ id: 'a', calendarId: null, ...span('11:00', '13:00') }];
  expect(myTimeIn({ ...empty, free: [wanted], busy }, wanted)).toBe('free');
});
