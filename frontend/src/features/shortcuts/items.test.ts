// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { neighbour } from './items';

beforeEach(() => {
  document.body.innerHTML = `
    <nav><ul><li><a href="#">Menu</a></li></ul></nav>
    <main>
      <input id="search">
      <ul>
        <li><article><h2><a href="#" id="one">Een</a></h2><a href="#" id="person">Noor</a></article></li>
        <li>Alleen tekst</li>
        <li><a href="#" id="two">Twee</a><ul><li><a href="#" id="within">Erin</a></li></ul></li>
      </ul>
      <button id="between">Meer</button>
      <article><button id="three">Drie</button></article>
    </main>`;
});

const focus = (id: string) => document.getElementById(id)?.focus();

function walk(by: 1 | -1): string {
  const next = neighbour(by);
  next?.focus();
  return next?.id ?? 'nowhere';
}

test('a list is walked down and up, one item at a time', () => {
  expect([walk(1), walk(1), walk(1), walk(1)]).toEqual(['one', 'two', 'three', 'nowhere']);
  expect([walk(-1), walk(-1), walk(-1)]).toEqual(['two', 'one', 'nowhere']);
});

test('from within an item one goes on to the next, and back to the one before', () => {
  focus('person');
  expect(walk(1)).toBe('two');
  focus('within');
  expect(walk(-1)).toBe('one');
});

test('from between two items one goes on from there', () => {
  focus('between');
  expect(walk(1)).toBe('three');
  focus('between');
  expect(walk(-1)).toBe('two');
});
