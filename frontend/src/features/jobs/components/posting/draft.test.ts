/** The draft becomes what the API takes, and back, in Amsterdam's time. */
import { expect, test } from 'vitest';
import {
  changesBetween,
  emptyDraft,
  groupMax,
  ownDeadline,
  toJob,
  withSeats,
  type Draft,
} from './draft';
import { fieldErrors, missing, summaryOf } from './problems';

const draft = (change: Partial<Draft> = {}): Draft => ({ ...emptyDraft('o', 'n'), ...change });
const thursday = { day: '2026-11-26', start: '13:30', end: '16:00' };
const inSummer = { day: '2026-07-02', start: '09:00', end: '11:00' };
const longAgo = new Date('2026-01-01T00:00:00Z');

test('one time is a fixed one, several are options, and both speak Amsterdam time', () => {
  expect(toJob(draft({ options: [thursday] })).timing).toEqual({
    kind: 'fixed',
    options: [{ start: '2026-11-26T12:30:00.000Z', end: '2026-11-26T15:00:00.000Z' }],
  });
  const several = toJob(draft({ options: [thursday, inSummer] })).timing;
  expect(several?.kind).toBe('options');
  expect(several?.options?.[1]?.start).toBe('2026-07-02T07:00:00.000Z');
});

test('flexible hours need both days before there is a timing', () => {
  expect(toJob(draft({ flexible: true, from: '2026-12-01' })).timing).toBeNull();
  const both = toJob(draft({ flexible: true, from: '2026-12-01', until: '2026-12-11' }));
  expect(both.timing).toMatchObject({ kind: 'flexible', from: '2026-12-01', until: '2026-12-11' });
});

test('claiming ends at noon the day before the first time, or at that time when noon has passed', () => {
  const job = draft({ options: [thursday, inSummer] });
  expect(ownDeadline(job, longAgo)).toEqual({ day: '2026-07-01', time: '12:00' });
  const late = new Date('2026-11-25T20:00:00Z');
  expect(ownDeadline(draft({ options: [thursday] }), late)).toEqual({
    day: '2026-11-26',
    time: '13:30',
  });
});

test('a role gets as many seats as there is room for beside the others, and no more', () => {
  const { seats } = draft({
    seats: { freshEye: 2, moderator: 1, noteTaker: 0, senior: 0, member: 2 },
  });
  expect(withSeats(seats, 'member', 3)).toEqual({ ...seats, member: 3 });
  expect(withSeats(seats, 'member', 12)).toEqual({ ...seats, member: 9 });
});

test('the largest group is all seats together, and members are what is left over', () => {
  const job = draft({ seats: { freshEye: 1, moderator: 0, noteTaker: 1, senior: 0, member: 3 } });
  expect(groupMax(job)).toBe(5);
  expect(toJob(job).seats).toEqual([
    { role: 'freshEye', count: 1 },
    { role: 'noteTaker', count: 1 },
  ]);
});

test('only what means something else is sent', () => {
  const before = toJob(draft({ title: 'Een', options: [thursday] }));
  const after = toJob(draft({ title: 'Twee', options: [thursday] }));
  expect(changesBetween(before, after)).toEqual({ title: 'Twee' });
});

test('the server’s problems land at their fields, those of a time at that time', () => {
  const errors = fieldErrors([
    { path: 'timing.options.1.end', code: 'x', detail: 'Te laat.' },
    { path: 'place.address', code: 'x', detail: 'Waar?' },
    { path: 'groupMax', code: 'x', detail: 'Te groot.' },
  ]);
  expect(errors).toEqual({ option1: 'Te laat.', place: 'Waar?', seats: 'Te groot.' });
  expect(summaryOf(errors).map((each) => each.fieldId)).toEqual(['place', 'seats', 'option-1']);
});

test('a draft needs little, a publication all', () => {
  const begun = draft({ goal: 'Doel', title: 'Titel', helpForm: 'writing' });
  expect(missing(begun, false)).toEqual([]);
  expect(missing(begun, true)).toEqual(['description', 'themes', 'place', 'timing']);
});
