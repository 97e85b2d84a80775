import { CalendarDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { missing, ordered, usual } from './order';

const asUsual = {
  seconds: 10,
  seed: 0,
  keepPlan: true,
  firstDay: null,
  lastDay: null,
  onlyJobs: null,
  mostHours: null,
  mostGroups: null,
};

describe('the order for a run', () => {
  it('asks for what is usual', () => {
    expect(ordered(usual, undefined)).toEqual(asUsual);
  });

  it('names what was chosen, and only what counts for the chosen way', () => {
    const period = { start: new CalendarDate(2026, 12, 1), end: new CalendarDate(2026, 12, 24) };
    const order = { ...usual, which: 'period' as const, period, jobs: ['a'], hours: '8' };
    expect(ordered(order, 'last')).toEqual({
      ...asUsual,
      firstDay: '2026-12-01',
      lastDay: '2026-12-24',
      mostHours: 8,
      fromRunId: 'last',
    });
    expect(ordered({ ...order, which: 'some', carryOn: false }, 'last')).toEqual({
      ...asUsual,
      onlyJobs: ['a'],
      mostHours: 8,
    });
  });

  it('misses days or jobs when those were to be chosen', () => {
    expect(missing(usual)).toBeNull();
    expect(missing({ ...usual, which: 'period' })).toBe('period');
    expect(missing({ ...usual, which: 'some' })).toBe('jobs');
  });
});
