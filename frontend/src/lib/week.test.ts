import { expect, test } from 'vitest';
import { coverage, withHours, withWindow, type FreeWindow } from './week';

const thursday: FreeWindow[] = [{ weekday: 4, start: '09:30', end: '17:00' }];

test('an hour that is only half within a window is partly free', () => {
  expect(coverage(thursday, 4, 9)).toBe('partly');
  expect(coverage(thursday, 4, 10)).toBe('free');
  expect(coverage(thursday, 4, 17)).toBe('notFree');
  expect(coverage(thursday, 5, 10)).toBe('notFree');
});

test('taking an hour out of the middle leaves two windows and keeps the half hour', () => {
  expect(withHours(thursday, 4, { from: 12, to: 13 }, false)).toEqual([
    { weekday: 4, start: '09:30', end: '12:00' },
    { weekday: 4, start: '13:00', end: '17:00' },
  ]);
});

test('filling the gap makes one window again, and other days stay', () => {
  const monday = { weekday: 1, start: '09:00', end: '10:00' };
  const gap = [monday, ...withHours(thursday, 4, { from: 12, to: 13 }, false)];
  expect(withHours(gap, 4, { from: 12, to: 13 }, true)).toEqual([monday, ...thursday]);
});

test('a window that touches another is joined to it', () => {
  const added = { weekday: 4, start: '17:00', end: '18:30' };
  expect(withWindow(thursday, added)).toEqual([{ weekday: 4, start: '09:30', end: '18:30' }]);
});
