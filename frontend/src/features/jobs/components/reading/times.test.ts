import { parseTime } from '@internationalized/date';
import { expect, test } from 'vitest';
import { deadlineFor, emptyLike, optionOf, rowsOf, startingAt, wrongIn } from './times';

const now = new Date('2026-11-22T10:00:00Z');
const past = { id: 'a', start: '2026-11-20T09:00:00Z', end: '2026-11-20T11:00:00Z' };
const ahead = { id: 'b', start: '2026-12-01T12:30:00Z', end: '2026-12-01T15:00:00Z' };
const timing = (options: (typeof past)[], chosenOptionId: string | null = null) => ({
  timing: { kind: 'options', options, chosenOptionId } as never,
});
const rows = rowsOf(timing([ahead]), now.getTime());

test('a job that moves begins with the times that still lie ahead', () => {
  expect(rowsOf(timing([past, ahead]), now.getTime()).map(({ key }) => key)).toEqual(['b']);
  expect(rowsOf(timing([past, ahead], 'b'), now.getTime()).map(({ key }) => key)).toEqual(['b']);
});

test('when every time has passed, the hours stay and the day is to be chosen', () => {
  const [row] = rowsOf(timing([past]), now.getTime());
  expect(row && wrongIn(row)).toBe('day');
  expect(row?.start?.toString()).toBe('10:00:00');
});

test('the end moves along with the start', () => {
  const [row] = rows;
  const moved = row && startingAt(row, parseTime('09:00'));
  expect(moved && optionOf(moved)).toEqual({ day: '2026-12-01', start: '09:00', end: '11:30' });
});

const flexible = false;
const until = null;

test('the deadline stays while it is possible, and else is the day before', () => {
  const kept = deadlineFor(
    { claimDeadline: '2026-11-30T16:00:00Z' },
    { flexible, rows, until },
    now,
  );
  const passed = deadlineFor(
    { claimDeadline: '2026-11-19T16:00:00Z' },
    { flexible, rows, until },
    now,
  );
  const late = deadlineFor(
    { claimDeadline: '2026-12-02T16:00:00Z' },
    { flexible, rows, until },
    now,
  );
  expect(kept).toEqual({ day: '2026-11-30', time: '17:00' });
  expect(passed).toEqual({ day: '2026-11-30', time: '12:00' });
  expect(late).toEqual(passed);
});

test('without a day there is no deadline yet', () => {
  const empty = rows.map((row) => emptyLike(row, 'new'));
  expect(deadlineFor({ claimDeadline: null }, { flexible, rows: empty, until }, now)).toBeNull();
});
