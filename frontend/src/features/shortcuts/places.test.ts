// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Me, Role } from '@/client';
import { placesFor, usesShortcuts } from './places';

const whoIs = (...roles: Role[]): Me =>
  ({ roles: roles.map((role) => ({ role, id: role })) }) as unknown as Me;

test('every place has a letter of its own, also for whoever has every role', () => {
  const letters = placesFor(whoIs('member', 'poster', 'coordinator', 'administrator')).map(
    ({ letter }) => letter,
  );
  expect(letters).toHaveLength(new Set(letters).size);
  expect(letters.every((letter) => /^[a-z]$/.test(letter))).toBe(true);
});

test('nobody is led to a page of another role', () => {
  const places = placesFor(whoIs('administrator')).map(({ to }) => to);
  expect(places).toContain('/beheer');
  expect(places).not.toContain('/indelen');
  expect(places).not.toContain('/overzicht');
});

test('whoever does not work with lists has no shortcuts', () => {
  expect(usesShortcuts(whoIs('member', 'poster'))).toBe(false);
  expect(usesShortcuts(whoIs('coordinator'))).toBe(true);
});
