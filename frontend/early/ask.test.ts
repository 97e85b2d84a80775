// @vitest-environment jsdom
/** What the early script asks for, and what it shows. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask, type Early } from './ask';
import { readTexts } from '../tools/read-messages';
import { sayFirst, type Words } from './first-words';

const early: Early = {
  letters: [2],
  files: ['nl.js', 'en.js', 'letters.woff2', 'job.js', 'job.css'],
  pages: [
    ['^/klussen/[^/]+/?$', [0], [1], [3, 4]],
    ['', [0], [1], []],
  ],
};
const words: Words = { title: 'list.title', lead: 'list.lead', back: false, seenBy: 'signedIn' };
const texts = readTexts({
  list: { title: 'Klussen', lead: 'Zoek.' },
  greeting: { morning: 'Dag {name}.', afternoon: 'Dag {name}.', evening: 'Dag {name}.' },
}) as Awaited<Parameters<typeof sayFirst>[1]>;

const asked = () =>
  [...document.head.querySelectorAll('link')].map((link) =>
    [link.rel, link.as, link.getAttribute('href')].filter(Boolean).join(' '),
  );
const shown = () => document.getElementById('first-words')?.textContent ?? null;

function answered(status: number, me: object = {}): Promise<Response> {
  const content = { name: 'Daan de Boer', roles: [{ role: 'member' }], needsSecondFactor: false };
  return Promise.resolve(new Response(JSON.stringify({ ...content, ...me }), { status }));
}

beforeEach(() => {
  delete window.askedEarly;
  document.head.replaceChildren();
  document.body.innerHTML = '<div id="app"></div>';
  vi.stubGlobal(
    'fetch',
    vi.fn(() => answered(200)),
  );
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['nl-NL']);
});

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

test('a page gets its texts, letters, code and styles, and who we are is asked', () => {
  window.history.replaceState(null, '', '/klussen/0192');
  ask(early);
  expect(asked()).toEqual([
    'preload font /letters.woff2',
    'modulepreload /nl.js',
    'modulepreload /job.js',
    'preload style /job.css',
  ]);
  expect(fetch).toHaveBeenCalledWith('/v1/me');
  expect(window.askedEarly).toBeInstanceOf(Promise);
});

test('the language is the chosen one, else the first of the browser that we speak', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-FR', 'en-GB', 'nl']);
  ask(early);
  expect(asked()).toEqual(['preload font /letters.woff2', 'modulepreload /en.js']);
  document.head.replaceChildren();
  delete window.askedEarly;
  localStorage.setItem('language', 'nl');
  ask(early);
  expect(asked()).toEqual(['preload font /letters.woff2', 'modulepreload /nl.js']);
});

test('a script that comes after the code has asked does nothing', () => {
  window.askedEarly = undefined;
  ask(early);
  expect(asked()).toEqual([]);
  expect(fetch).not.toHaveBeenCalled();
});

test('the words stand until the page does, unread by screen readers', async () => {
  const answer = answered(200);
  await sayFirst(words, Promise.resolve(texts), answer);
  expect(shown()).toBe('KlussenZoek.');
  expect(document.getElementById('first-words')?.ariaHidden).toBe('true');
  // The application reads the same answer after this.
  await expect((await answer).json()).resolves.toMatchObject({ name: 'Daan de Boer' });
});

test('who has to sign in first, or has another role, sees no words', async () => {
  await sayFirst(words, Promise.resolve(texts), answered(401));
  await sayFirst(words, Promise.resolve(texts), answered(200, { needsSecondFactor: true }));
  const forPosters: Words = { ...words, seenBy: 'poster' };
  await sayFirst(forPosters, Promise.resolve(texts), answered(200));
  expect(shown()).toBeNull();
  await sayFirst({ ...words, seenBy: 'member' }, Promise.resolve(texts), answered(200));
  expect(shown()).not.toBeNull();
});

test('a page that was quicker keeps its own heading', async () => {
  document.body.innerHTML = '<div id="app"><h1>Klussen</h1></div>';
  await sayFirst(words, Promise.resolve(texts), answered(200));
  expect(shown()).toBeNull();
});

test('a greeting has the name, and leaves room for its second line', async () => {
  const greeting: Words = { ...words, title: 'greeting', lead: '' };
  await sayFirst(greeting, Promise.resolve(texts), answered(200));
  expect(shown()).toBe('Dag Daan.\n\u00A0');
});

test('words are drawn anew when their letters have come', async () => {
  const letters = new EventTarget();
  const ready = new Promise((come) => letters.addEventListener('come', come));
  Object.defineProperty(document, 'fonts', { value: { ready }, configurable: true });
  const said = sayFirst(words, Promise.resolve(texts), answered(200));
  await vi.waitFor(() => expect(shown()).not.toBeNull());
  const first = document.querySelector('#first-words');

  letters.dispatchEvent(new Event('come'));
  await said;

  expect(document.querySelectorAll('#first-words')).toHaveLength(1);
  expect(document.querySelector('#first-words')).not.toBe(first);
  Reflect.deleteProperty(document, 'fonts');
});
