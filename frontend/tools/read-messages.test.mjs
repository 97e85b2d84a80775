import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { readTexts } from './read-messages.ts';

const said = (parts, values) => new IntlMessageFormat(parts, 'nl').format(values);

test('a text in which nothing is filled in stays a text', () => {
  expect(readTexts({ one: 'Bewaren', two: { three: "Foto''s <5" } })).toEqual({
    one: 'Bewaren',
    two: { three: "Foto's <5" },
  });
});

test('a message comes apart once, and is filled in from its parts', () => {
  const { seats } = readTexts({ seats: 'Nog {count, plural, one {# plek} other {# plekken}}' });
  expect(said(seats, { count: 1 })).toBe('Nog 1 plek');
  expect(said(seats, { count: 3 })).toBe('Nog 3 plekken');
});

test('a message that can not be read stops the build', () => {
  expect(() => readTexts({ wrong: 'Nog {count, plural, one {plek' })).toThrow();
});
