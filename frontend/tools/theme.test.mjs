import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildTheme, themeCss, weakPairs } from './make-theme.mjs';

test('the committed colours are the ones that the palette gives', () => {
  expect(readFileSync('src/theme/colors.css', 'utf8')).toBe(themeCss());
});

test.each(['light', 'dark'])('every pair of the %s theme reaches WCAG AA', (mode) => {
  expect(weakPairs(buildTheme(mode))).toEqual([]);
});

test('a border that is too pale is found', () => {
  const theme = buildTheme('light');
  theme.default['border-default'] = '#dddddd';
  expect(weakPairs(theme)).toEqual([expect.stringContaining('default border-default')]);
});
