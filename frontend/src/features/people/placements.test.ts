import { expect, test } from 'vitest';
import { inOrder, placementMoment } from './placements';

const past = { beginsOn: '2025-01-01', endsOn: '2026-11-21' };
const present = { beginsOn: '2026-01-01', endsOn: null };
const future = { beginsOn: '2026-12-01', endsOn: null };

test('a placement counts up to and including its last day', () => {
  expect(placementMoment({ beginsOn: '2026-01-01', endsOn: '2026-11-22' }, '2026-11-22')).toBe(
    'present',
  );
  expect(placementMoment(past, '2026-11-22')).toBe('past');
  expect(placementMoment(future, '2026-11-22')).toBe('future');
});

test('the present placement is read first and past ones stay', () => {
  expect(inOrder([past, future, present], '2026-11-22')).toEqual([present, future, past]);
});
