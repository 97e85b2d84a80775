import { describe, expect, it } from 'vitest';
import { daysOf, layersOf, readSearch, writeLayers } from './search';

describe('the address of the map', () => {
  it('forgets what makes no sense', () => {
    expect(readSearch({ q: 7, periode: 'ever', weergave: 'x', thema: 'a' })).toEqual({
      thema: 'a',
    });
  });

  it('shows open jobs, activities, pool assignments and learnings unless it says otherwise', () => {
    expect(layersOf({})).toEqual(['openJobs', 'activities', 'poolAssignments', 'learned']);
    expect(layersOf({ lagen: 'placements.nonsense' })).toEqual(['placements']);
    expect(layersOf({ lagen: 'nonsense' })).toHaveLength(4);
  });

  it('writes layers only when they are not the usual ones', () => {
    expect(writeLayers(['learned', 'poolAssignments', 'activities', 'openJobs'])).toBeUndefined();
    expect(writeLayers(['placements', 'openJobs'])).toBe('openJobs.placements');
    expect(writeLayers([])).toBeUndefined();
  });

  it('turns a period into days of Amsterdam', () => {
    const justAfterMidnight = new Date('2026-12-30T23:30:00Z');
    expect(daysOf('now', justAfterMidnight)).toEqual({ from: '2026-12-31', until: '2026-12-31' });
    expect(daysOf('year', justAfterMidnight)).toEqual({ from: '2026-01-01', until: '2026-12-31' });
    expect(daysOf('past', justAfterMidnight)).toEqual({ until: '2026-12-30' });
    expect(daysOf(undefined, justAfterMidnight)).toEqual({});
  });
});
