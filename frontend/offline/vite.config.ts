/** Builds the service worker after the pages, with the list of files that must work without a connection. */
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ManifestChunk } from 'vite';
import { readBuild } from '../tools/build.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
/** The pages of a member's day: they open offline even when nobody opened them before. */
const pages = ['ForYouPage', 'MyJobsPage', 'JobsPage', 'JobPage', 'FreeTimePage'];
const isStart = (key: string): boolean =>
  key === 'index.html' || pages.some((page) => key.endsWith(`/${page}.tsx`));
/** Other pages come when somebody goes there; all else that is fetched later is part of a page. */
const isPart = (key: string): boolean => !/\/pages\/|\.json$/.test(key);
const textOf = /^src\/i18n\/\w+\/([\w-]+)\.json$/;
/** Files beside the pages that change without another name. */
const loose = ['index.html', 'icon.svg', 'colour-scheme.js'];

const { manifest, textsOf } = readBuild();

/** What these pages are made of, with what comes a moment after them and both languages' texts. */
function wantedKeys(): Set<string> {
  const keys = Object.keys(manifest);
  const wanted = new Set<string>();
  const add = (key: string): void => {
    if (wanted.has(key)) return;
    wanted.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
    for (const next of [...imports, ...dynamicImports.filter(isPart)]) add(next);
  };
  keys.filter(isStart).forEach(add);
  const named = new Set([...wanted].flatMap((key) => textsOf[manifest[key]?.file ?? ''] ?? []));
  keys.filter((key) => named.has(textOf.exec(key)?.[1] ?? '')).forEach(add);
  return wanted;
}

function filesOf(key: string): string[] {
  const { file, css = [], assets = [] } = manifest[key] as ManifestChunk;
  return [file, ...css, ...assets.filter((asset) => asset.includes('-latin-wght-normal'))];
}

function startFiles() {
  const files = new Set([...wantedKeys()].flatMap(filesOf));
  return [
    ...[...files].sort().map((file) => `/${file}`),
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
