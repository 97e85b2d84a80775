import { expect, test } from 'vitest';
import { barOf, isDrawn, monthsOf, placeOf } from './scale';

const span = { beginsOn: '2026-10-01', endsOn: '2027-01-09' };

test('a day stands where its share of the span is', () => {
  expect(placeOf('2026-10-01', span)).toBe(0);
  expect(placeOf('2026-11-20', span)).toBe(50);
  expect(placeOf('2027-01-09', span)).toBe(100);
});

test('days outside stay at the edge', () => {
  expect(placeOf('2026-09-01', span)).toBe(0);
  expect(placeOf('2027-03-01', span)).toBe(100);
});

test('a point after the end makes the span longer', () => {
  const longer = { ...span, points: [{ beginsOn: '2026-12-01', dueOn: '2027-04-19' }] };
  expect(placeOf('2027-01-09', longer)).toBe(50);
});

test('a bar of one day can be seen, also at the end', () => {
  const { start, width } = barOf({ beginsOn: '2027-01-09', dueOn: '2027-01-09' }, span);
  expect(width).toBeGreaterThan(1);
  expect(start + width).toBeLessThanOrEqual(100);
});

test('months stand at their first day, over the new year too', () => {
  const longer = { ...span, endsOn: '2027-02-20' };
  expect(monthsOf(longer).map(({ day }) => day)).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
  ]);
});

test('a month that begins at the very end is not named', () => {
  expect(monthsOf(span).map(({ day }) => day)).toEqual(['2026-11-01', '2026-12-01']);
});

test('a day before or after all of it is not drawn', () => {
  expect(
    ['2026-09-30', '2026-10-01', '2027-01-09', '2027-01-10'].map((day) => isDrawn(day, span)),
  ).toEqual([false, true, true, false]);
});
