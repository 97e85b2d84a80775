import { expect, test } from 'vitest';
import { partOfDay } from './part-of-day';

test('the greeting follows the clock in Amsterdam', () => {
  expect(partOfDay(new Date('2026-11-23T08:00:00Z'))).toBe('morning');
  expect(partOfDay(new Date('2026-11-23T11:30:00Z'))).toBe('afternoon');
  expect(partOfDay(new Date('2026-11-23T18:00:00Z'))).toBe('evening');
});
