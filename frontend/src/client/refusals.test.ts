// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ProblemError, UnreachableError } from './problem';
import { refusalOf } from './refusals';

const wrong = (...paths: string[]) =>
  new ProblemError(
    400,
    'invalid-input',
    'Niet alles klopt.',
    paths.map((path) => ({ path, code: 'x', detail: `Mis: ${path}.` })),
  );

test('a refusal without fields is said as it is', () => {
  expect(refusalOf(new ProblemError(409, 'pool-table-full', 'Vol.'))).toBe('Vol.');
});

test('what stands beside its field is not said twice', () => {
  expect(refusalOf(wrong('title', 'dueOn'), ['title', 'dueOn'])).toBeNull();
});

test('what has no field on the page is said above it', () => {
  expect(refusalOf(wrong('title', 'clientIds.1'), ['title'])).toBe('Mis: clientIds.1.');
});

test('no connection is the banner’s to say', () => {
  expect(refusalOf(new UnreachableError('offline'))).toBeNull();
});
