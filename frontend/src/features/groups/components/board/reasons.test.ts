import { expect, test } from 'vitest';
import { withoutName } from './reasons';

test('a reason under a name does not repeat it', () => {
  expect(withoutName('Noor Veldkamp is dan vrij.', 'Noor Veldkamp')).toBe('Is dan vrij.');
  expect(withoutName('Er zijn twee rollen vrij.', 'Noor Veldkamp')).toBe(
    'Er zijn twee rollen vrij.',
  );
});
