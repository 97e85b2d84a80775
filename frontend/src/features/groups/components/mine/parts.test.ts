import { expect, test } from 'vitest';
import type { MyClaim } from './api';
import { nextOf, parted, postedPartOf, startOf, type PostedDetail } from './parts';

function mine(state: string, jobState: string, start: string | null = null, id = state): MyClaim {
  const options = start ? [{ id: 'o', start, end: start }] : [];
  const timing = { kind: 'fixed', options, start, end: start, from: null, until: null };
  return { claim: { id, state, expiresAt: null }, job: { state: jobState, timing } } as never;
}

const statesOf = (claims: MyClaim[]) => claims.map(({ claim }) => claim.id);

test('what waits for me, comes, waits for others and is done stand apart', () => {
  const parts = parted([
    mine('offered', 'open'),
    mine('claimed', 'open'),
    mine('waitlisted', 'open'),
    mine('applied', 'open'),
    mine('attended', 'reviewed'),
    mine('withdrawn', 'open'),
  ]);
  expect(statesOf(parts.offered)).toEqual(['offered']);
  expect(statesOf(parts.coming)).toEqual(['claimed']);
  expect(statesOf(parts.pending)).toEqual(['waitlisted', 'applied']);
  expect(statesOf(parts.done)).toEqual(['attended']);
});

test('a cancelled job asks nothing any more, and a finished one only what was learned', () => {
  const parts = parted([
    mine('confirmed', 'cancelled', null, 'gone'),
    mine('confirmed', 'done', null, 'over'),
    mine('waitlisted', 'done', null, 'never'),
  ]);
  expect(Object.values(parts).flatMap(statesOf)).toEqual(['over']);
});

test('the soonest job comes first, the latest finished one too', () => {
  const parts = parted([
    mine('confirmed', 'staffed', '2026-12-03T10:00:00Z', 'later'),
    mine('confirmed', 'staffed', '2026-12-01T10:00:00Z', 'sooner'),
    mine('attended', 'done', '2026-10-01T10:00:00Z', 'old'),
    mine('attended', 'done', '2026-11-01T10:00:00Z', 'recent'),
  ]);
  expect(statesOf(parts.coming)).toEqual(['sooner', 'later']);
  expect(statesOf(parts.done)).toEqual(['recent', 'old']);
});

test('the next job is one with a time', () => {
  const open = mine('claimed', 'open', null, 'no time yet');
  const fixed = mine('confirmed', 'staffed', '2026-12-01T10:00:00Z', 'fixed');
  expect(nextOf([open, fixed])?.claim.id).toBe('fixed');
  expect(nextOf([open])).toBeUndefined();
});

test('an open job with several times begins at the first one', () => {
  const job = {
    timing: { kind: 'options', start: null, options: [{ start: 'b' }, { start: 'a' }] },
  };
  expect(startOf(job as never)).toBe('a');
});

const detail = (part: Partial<PostedDetail>): PostedDetail => ({
  allowedActions: ['confirm'],
  seatsHeld: 0,
  unanswered: 0,
  applied: 0,
  ...part,
});

test('a posted job stands under the first thing that it waits for', () => {
  const open = { state: 'open', groupMin: 2 } as const;
  expect(postedPartOf(open, detail({ seatsHeld: 2, unanswered: 1 }))).toBe('confirm');
  expect(postedPartOf(open, detail({ seatsHeld: 1, unanswered: 1 }))).toBe('questions');
  expect(postedPartOf(open, detail({ seatsHeld: 1 }))).toBe('open');
  expect(postedPartOf(open, detail({ seatsHeld: 2, allowedActions: [] }))).toBe('open');
  const running = { state: 'running', groupMin: 2 } as const;
  expect(postedPartOf(running, detail({ allowedActions: ['finish'] }))).toBe('finish');
  expect(postedPartOf({ state: 'reviewed', groupMin: 2 }, undefined)).toBe('done');
});
