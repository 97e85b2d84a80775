/** What the build knows of each page. */
import { expect, test } from 'vitest';
import { early, ownFiles, pagesIn, patternOf, sharedFiles, withWords } from './pages.mjs';

const routes = `
const job = createRoute({
  getParentRoute: () => signedIn,
  path: '/klussen/$jobId',
  component: lazyPage(() => import('@/features/jobs/pages/JobPage')),
});
const old = createRoute({ path: '/oud', beforeLoad: () => redirect() });
const post = createRoute({
  getParentRoute: () => signedIn,
  path: '/klussen/nieuw',
  component: lazyPage(() => import('@/features/jobs/pages/PostJobPage')),
});`;

const manifest = {
  'index.html': { file: 'index.js', imports: ['shared'], assets: ['some-latin-wght-normal.woff2'] },
  shared: { file: 'shared.js', assets: ['some-latin-ext-wght-normal.woff2'] },
  fields: { file: 'fields.js', css: ['fields.css'], imports: ['shared'] },
  'src/features/jobs/pages/JobPage.tsx': { file: 'job.js', imports: ['fields', 'index.html'] },
  'src/features/jobs/pages/PostJobPage.tsx': { file: 'post.js', imports: ['fields'] },
  'src/i18n/nl/frame.json': { file: 'frame-nl.js' },
  'src/i18n/en/frame.json': { file: 'frame-en.js' },
  'src/i18n/nl/jobs.json': { file: 'jobs-nl.js' },
  'src/i18n/en/jobs.json': { file: 'jobs-en.js' },
};

const build = { manifest, textsOf: { 'job.js': ['jobs'] } };

const sources = {
  'src/features/jobs/pages/JobPage.tsx': '',
  'src/features/jobs/pages/PostJobPage.tsx': `
    const { t } = useTranslation('jobs');
    return <Page title={t('title')} lead={t('lead')} flight>`,
  'src/i18n/nl/jobs.json': '{ "title": "Klus plaatsen", "lead": "Vertel." }',
  'src/i18n/en/jobs.json': '{ "title": "Post a job", "lead": "{name}, tell." }',
};

/** What an address needs, by name. */
function neededAt(address) {
  const { letters, files, pages } = early(build, pagesIn(routes));
  const [, ...parts] = pages.find(([pattern]) => new RegExp(pattern).test(address));
  const [dutch, english, both] = parts;
  const needed = (texts) => [...letters, ...texts, ...both].map((at) => files[at]);
  return { dutch: needed(dutch), english: needed(english) };
}

test('pages are routes with code of their own', () => {
  expect(pagesIn(routes)).toEqual([
    { path: '/klussen/$jobId', module: 'src/features/jobs/pages/JobPage.tsx', seenBy: 'signedIn' },
    {
      path: '/klussen/nieuw',
      module: 'src/features/jobs/pages/PostJobPage.tsx',
      seenBy: 'signedIn',
    },
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

test('a page gets its texts, the letters of our languages, its code and its styles', () => {
  const { dutch, english } = neededAt('/klussen/0192');
  const letters = 'some-latin-wght-normal.woff2';
  const rest = ['job.js', 'fields.js', 'fields.css'];
  expect(dutch).toEqual([letters, 'frame-nl.js', 'jobs-nl.js', ...rest]);
  expect(english).toEqual([letters, 'frame-en.js', 'jobs-en.js', ...rest]);
});

test('an address with a name of its own is no thing with that name', () => {
  expect(neededAt('/klussen/nieuw').dutch).toContain('post.js');
  expect(neededAt('/klussen/nieuw').dutch).not.toContain('job.js');
});

test('at an unknown address only what every page reads is needed', () => {
  expect(neededAt('/').dutch).toEqual(['some-latin-wght-normal.woff2', 'frame-nl.js']);
});

test('words are said early when both languages say them as they are written', () => {
  const [job, post] = withWords(pagesIn(routes), (file) => sources[file]);
  expect(job.words).toBeUndefined();
  expect(post.words).toMatchObject({ title: 'title', lead: '', seenBy: 'signedIn' });
});

test('a page knows in which files its words are', () => {
  const pages = withWords(pagesIn(routes), (file) => sources[file]);
  const { files, pages: rows } = early(build, pages);
  const [, , , , words] = rows.find(([pattern]) => pattern.includes('nieuw'));
  expect(words.texts.map((at) => files[at])).toEqual(['jobs-nl.js', 'jobs-en.js']);
});
