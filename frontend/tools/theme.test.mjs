import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildTheme, files, themeCss, weakPairs } from './make-theme.mjs';

describe.each(Object.entries(files))('the theme "%s"', (name, file) => {
  test('is committed as its palette gives it', () => {
    expect(readFileSync(file, 'utf8')).toBe(themeCss(name));
  });

  test.each(['light', 'dark'])('reaches WCAG AA in every pair of %s colours', (mode) => {
    expect(weakPairs(buildTheme(mode, name))).toEqual([]);
  });
});

test('a border that is too pale is found', () => {
  const theme = buildTheme('light');
  theme.default['border-default'] = '#dddddd';
  expect(weakPairs(theme)).toEqual([expect.stringContaining('default border-default')]);
});
