import { expect, test } from 'vitest';
import { safeReturn } from './return-address';

test('an address within the site is kept, with its search', () => {
  expect(safeReturn('/klussen?q=brief')).toBe('/klussen?q=brief');
});

test.each([
  undefined,
  '',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'https://elsewhere.example',
  '/inloggen',
])('%s leads to the start, never out of the site', (wish) => {
  expect(safeReturn(wish)).toBe('/');
});
