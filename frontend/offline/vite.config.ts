/** Builds the service worker after the pages, with the list of files that must work without a connection. */
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Manifest } from 'vite';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
/** The pages of a member's day: they open offline even when nobody opened them before. */
const pages = ['ForYouPage', 'MyJobsPage', 'JobsPage', 'JobPage', 'FreeTimePage'];
/** What comes a moment after a page, or with a press on it. */
const later =
  /\/(DialogWindow|Toasts|\w+Menu|TimesToChoose|TimesDialog|DeclineDialog|WhyInWords|DayFilter|WhyNot|LearnPrompt|KeptFilters|ColleagueFinder|PeriodDialog|BusyDialog|WindowDialog)\.tsx$/;
const texts =
  /^src\/i18n\/(nl|en)\/(availability|frame|groups|job|jobs|learnings|suggestions|terms|ui)\.json$/;
/** Files beside the pages that change without another name. */
const loose = ['index.html', 'icon.svg', 'colour-scheme.js'];

function startFiles() {
  const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Manifest;
  const wanted = Object.keys(manifest).filter(
    (key) =>
      key === 'index.html' ||
      texts.test(key) ||
      later.test(key) ||
      pages.some((page) => key.endsWith(`/${page}.tsx`)),
  );
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    const fonts = (chunk.assets ?? []).filter((file) => file.includes('-latin-wght-normal'));
    for (const file of [chunk.file, ...(chunk.css ?? []), ...fonts]) files.add(`/${file}`);
    for (const next of chunk.imports ?? []) add(next);
  };
  for (const key of wanted) add(key);
  return [
    ...[...files].sort(),
    ...loose.map((file) => ({ url: `/${file}`, revision: revision(file) })),
  ];
}

const revision = (file: string) =>
  createHash('sha256')
    .update(readFileSync(`${dist}/${file}`))
    .digest('hex')
    .slice(0, 16);

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  define: {
    startFiles: JSON.stringify(startFiles()),
    'process.env.NODE_ENV': JSON.stringify('production'),
  },
  build: {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: false,
    rolldownOptions: {
      input: fileURLToPath(new URL('worker.ts', import.meta.url)),
      output: { entryFileNames: 'offline.js', format: 'iife' },
    },
  },
});
