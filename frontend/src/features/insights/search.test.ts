import { describe, expect, it } from 'vitest';
import { readSearch, wantedOf } from './search';

const now = new Date('2026-11-22T12:00:00Z');

describe('the days that a report is asked for', () => {
  it('are the last twelve months when nothing is chosen', () => {
    expect(wantedOf({}, now)).toEqual({ from: '2025-12-01', until: '2026-11-22', by: 'month' });
  });

  it('follow the chosen period', () => {
    expect(wantedOf({ periode: 'jaar' }, now).from).toBe('2026-01-01');
    expect(wantedOf({ periode: 'kwartaal', per: 'kwartaal' }, now)).toEqual({
      from: '2026-10-01',
      until: '2026-11-22',
      by: 'quarter',
    });
    expect(wantedOf({ periode: 'vorig' }, now)).toMatchObject({
      from: '2025-01-01',
      until: '2025-12-31',
    });
  });

  it('are put the right way around', () => {
    const own = wantedOf({ periode: 'zelf', van: '2026-05-02', tot: '2026-02-01' }, now);
    expect(own).toMatchObject({ from: '2026-02-01', until: '2026-05-02' });
  });
});

it('leaves out of the address what makes no sense', () => {
  expect(readSearch({ periode: 'eeuw', van: '2026-99-99', per: 'dag', over: 3 })).toEqual({});
});

it('takes no day that the calendar lacks', () => {
  expect(readSearch({ van: '2026-02-31', tot: '2026-04-31' })).toEqual({});
  expect(readSearch({ van: '0000-01-01', tot: '2028-02-29' })).toEqual({ tot: '2028-02-29' });
});
