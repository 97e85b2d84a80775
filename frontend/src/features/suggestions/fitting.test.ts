import { expect, test } from 'vitest';
import { inOrder, mainHurdle, wayIn } from './fitting';

const option = (start: string) => ({ id: start, start, end: start });

function job(part: object = {}) {
  return {
    claimMode: 'direct',
    seats: [{ role: 'member', count: 3, taken: 1 }],
    timing: { kind: 'fixed', options: [option('2026-12-01')], until: null },
    ...part,
  } as never;
}

test('one time and one kind of seat: nothing to choose', () => {
  expect(wayIn(job())).toBe('join');
  expect(wayIn(job({ claimMode: 'chosen' }))).toBe('apply');
});

test('several times or kinds of seat are chosen on the page of the job', () => {
  const options = [option('2026-12-01'), option('2026-12-02')];
  expect(wayIn(job({ timing: { kind: 'options', options } }))).toBe('time');
  const eye = { role: 'freshEye', count: 1, taken: 0 };
  expect(wayIn(job({ seats: [{ role: 'member', count: 3, taken: 1 }, eye] }))).toBe('seat');
  expect(wayIn(job({ seats: [{ role: 'member', count: 3, taken: 3 }, eye] }))).toBe('join');
});

test('the first date counts only times at which I am free', () => {
  const early = {
    job: job({
      timing: { kind: 'options', options: [option('2026-12-01'), option('2026-12-09')] },
    }),
    freeOptions: ['2026-12-09'],
  };
  const late = {
    job: job({ timing: { kind: 'fixed', options: [option('2026-12-05')] } }),
    freeOptions: ['2026-12-05'],
  };
  const both = [early, late] as never[];
  expect(inOrder(both, 'soonest')).toEqual([late, early]);
  expect(inOrder(both, 'best')).toEqual(both);
});

test('what keeps most jobs away is the step that helps', () => {
  const summary = { open: 9, fitting: 0, full: 3, notFree: 3, tooFar: 3 };
  expect(mainHurdle(summary)).toBe('notFree');
  expect(mainHurdle({ ...summary, tooFar: 4 })).toBe('tooFar');
  expect(mainHurdle({ ...summary, full: 5 })).toBe('full');
  expect(mainHurdle({ open: 0, fitting: 0, full: 0, notFree: 0, tooFar: 0 })).toBeNull();
});
