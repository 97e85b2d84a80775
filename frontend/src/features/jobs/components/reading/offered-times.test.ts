import { describe, expect, it } from 'vitest';
import { timesOf, timesToChoose } from './offered-times';

const options = ['a', 'b', 'c'].map((id) => ({
  id,
  start: '2026-12-01T09:00:00Z',
  end: '2026-12-01T11:00:00Z',
}));
const job = { state: 'open' as const, timing: { options } };
const ids = (times: { id: string }[]) => times.map(({ id }) => id);

describe('the times of an offer', () => {
  it('are all of the job’s when none was named', () => {
    expect(ids(timesToChoose(job, { state: 'offered', optionIds: [] }))).toEqual(['a', 'b', 'c']);
  });

  it('are those it was made for', () => {
    expect(ids(timesToChoose(job, { state: 'offered', optionIds: ['c', 'a'] }))).toEqual([
      'a',
      'c',
    ]);
  });

  it('leave nothing to choose when there is one, the group is confirmed, or I said yes', () => {
    expect(timesToChoose(job, { state: 'offered', optionIds: ['b'] })).toEqual([]);
    expect(
      timesToChoose({ ...job, state: 'staffed' }, { state: 'offered', optionIds: [] }),
    ).toEqual([]);
    expect(timesToChoose(job, { state: 'claimed', optionIds: [] })).toEqual([]);
  });

  it('are, after a yes, those that were said', () => {
    expect(ids(timesOf(job, { state: 'claimed', optionIds: ['b'] }))).toEqual(['b']);
  });
});
