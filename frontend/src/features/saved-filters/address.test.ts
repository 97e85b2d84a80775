import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { written } from './address';

const write = (search: Record<string, unknown>) => written(search, defaultStringifySearch);

test('the same question in another order is the same filter', () => {
  expect(write({ q: 'energie', thema: 'wonen' })).toBe(write({ thema: 'wonen', q: 'energie' }));
});

test('what is not asked does not count', () => {
  expect(write({ q: 'energie', thema: undefined, hulp: '' })).toBe(write({ q: 'energie' }));
  expect(write({ q: undefined })).toBe('');
});

test('what was kept leads to the same list, with letters that an address cannot hold', () => {
  const search = { q: 'één loket & meer', lagen: 'openJobs.learned' };
  expect(write(search)).toMatch(/^[!-~]+$/);
  expect(defaultParseSearch(write(search))).toEqual(search);
});
