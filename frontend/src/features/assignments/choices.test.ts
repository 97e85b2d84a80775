import { describe, expect, it } from 'vitest';
import { forbid, isForbidden, isPinned, isUnchanged, leaveOut, pin, release } from './choices';

const none = { pinned: [], forbidden: [], leftOutJobs: [], leftOutPeople: [] };
const noor = { jobId: 'k1', personId: 'noor' };

describe('choices for the next run', () => {
  it('never pins and forbids the same person in one job', () => {
    const pinned = pin(none, noor);
    expect(isPinned(pinned, noor)).toBe(true);
    const forbidden = forbid(pinned, noor);
    expect([isPinned(forbidden, noor), isForbidden(forbidden, noor)]).toEqual([false, true]);
    expect(isUnchanged(release(forbidden, noor), none)).toBe(true);
  });

  it('lets go of who was pinned to a job that is left out', () => {
    const out = leaveOut(pin(none, noor), 'k1', true);
    expect(out.pinned).toEqual([]);
    expect(out.leftOutJobs).toEqual(['k1']);
    expect(isUnchanged(leaveOut(out, 'k1', false), none)).toBe(true);
  });

  it('sees that the same choices in another order ask for the same', () => {
    const daan = { jobId: 'k2', personId: 'daan' };
    expect(isUnchanged(pin(pin(none, noor), daan), pin(pin(none, daan), noor))).toBe(true);
    expect(isUnchanged(pin(none, noor), none)).toBe(false);
  });
});
