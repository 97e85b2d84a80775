/** What the early script asks for. */
import { afterEach, expect, test, vi } from 'vitest';
import { ownFiles, pagesIn, patternOf, script, sharedFiles } from './ask-early.mjs';

const routes = `
const job = createRoute({
  path: '/klussen/$jobId',
  component: lazyPage(() => import('@/features/jobs/pages/JobPage')),
});
const old = createRoute({ path: '/oud', beforeLoad: () => redirect() });
const post = createRoute({
  path: '/klussen/nieuw',
  component: lazyPage(() => import('@/features/jobs/pages/PostJobPage')),
});`;

const manifest = {
  'index.html': { file: 'index.js', imports: ['shared'] },
  shared: { file: 'shared.js' },
  fields: { file: 'fields.js', css: ['fields.css'], imports: ['shared'] },
  'src/features/jobs/pages/JobPage.tsx': { file: 'job.js', imports: ['fields', 'index.html'] },
  'src/features/jobs/pages/PostJobPage.tsx': { file: 'post.js', imports: ['fields'] },
  'src/i18n/nl/frame.json': { file: 'frame-nl.js' },
  'src/i18n/en/frame.json': { file: 'frame-en.js' },
  'src/i18n/nl/jobs.json': { file: 'jobs-nl.js' },
  'src/i18n/en/jobs.json': { file: 'jobs-en.js' },
};

const build = { manifest, textsOf: { 'job.js': ['jobs'] } };

afterEach(() => vi.unstubAllGlobals());

/** Runs the script at an address; returns the files that it asks for. */
function askedAt(pathname, languages = ['nl-NL'], chosen = null, window = {}) {
  const asked = [];
  const fetched = vi.fn(() => Promise.resolve('me'));
  vi.stubGlobal('fetch', fetched);
  const inTime = !('askedEarly' in window);
  vi.stubGlobal('window', window);
  vi.stubGlobal('location', { pathname });
  vi.stubGlobal('navigator', { languages });
  vi.stubGlobal('localStorage', { getItem: () => chosen });
  vi.stubGlobal('document', {
    createElement: () => ({}),
    head: { append: ({ rel, href }) => asked.push(`${rel} ${href}`) },
  });
  new Function(script(build, pagesIn(routes)))();
  expect(fetched.mock.calls).toEqual(inTime ? [['/v1/me']] : []);
  return asked;
}

test('pages are routes with code of their own', () => {
  expect(pagesIn(routes)).toEqual([
    { path: '/klussen/$jobId', module: 'src/features/jobs/pages/JobPage.tsx' },
    { path: '/klussen/nieuw', module: 'src/features/jobs/pages/PostJobPage.tsx' },
  ]);
});

test('one part of an address stands for a name', () => {
  const pattern = new RegExp(patternOf('/klussen/$jobId/bewerken'));
  expect(pattern.test('/klussen/0192/bewerken')).toBe(true);
  expect(pattern.test('/klussen/0192/3/bewerken')).toBe(false);
});

test('what every page has is not asked for again', () => {
  expect(sharedFiles(build, 'nl')).toEqual(['index.js', 'shared.js', 'frame-nl.js']);
  expect(ownFiles(build, 'src/features/jobs/pages/JobPage.tsx', 'en')).toEqual([
    'jobs-en.js',
    'job.js',
    'fields.js',
    'fields.css',
  ]);
});

test('a page gets its code, its styles and its texts', () => {
  expect(askedAt('/klussen/0192')).toEqual([
    'modulepreload /frame-nl.js',
    'modulepreload /jobs-nl.js',
    'modulepreload /job.js',
    'modulepreload /fields.js',
    'preload /fields.css',
  ]);
});

test('an address with a name of its own is no thing with that name', () => {
  expect(askedAt('/klussen/nieuw')).toContain('modulepreload /post.js');
  expect(askedAt('/klussen/nieuw')).not.toContain('modulepreload /job.js');
});

test('the language is the chosen one, else the first of the browser that we speak', () => {
  expect(askedAt('/klussen/1', ['fr-FR', 'en-GB', 'nl'])).toContain('modulepreload /jobs-en.js');
  expect(askedAt('/klussen/1', ['en-GB'], 'nl')).toContain('modulepreload /jobs-nl.js');
});

test('at an unknown address only what every page reads is asked for', () => {
  expect(askedAt('/')).toEqual(['modulepreload /frame-nl.js']);
});

test('a script that comes after the code has asked does nothing', () => {
  expect(askedAt('/klussen/1', ['nl-NL'], null, { askedEarly: undefined })).toEqual([]);
});
