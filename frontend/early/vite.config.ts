/** Builds the early script after the pages, with what each of them needs, and puts it in index.html. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { readBuild } from '../tools/build.mjs';
import { earlyPages } from './pages.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Names the script in index.html, and in the manifest for what reads that after this. */
const inIndex: Plugin = {
  name: 'early-in-index',
  writeBundle(_, bundle) {
    const [file] = Object.keys(bundle);
    const before = '<script type="module"';
    const tag = `<script src="/${file}" async fetchpriority="high"></script>\n    `;
    const page = readFileSync(`${dist}/index.html`, 'utf8').replace(before, `${tag}${before}`);
    writeFileSync(`${dist}/index.html`, page);
    const { manifest } = readBuild();
    manifest['early'] = { file: String(file) };
    manifest['index.html']?.imports?.push('early');
    writeFileSync(`${dist}/.vite/manifest.json`, JSON.stringify(manifest, null, 2));
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  define: { early: JSON.stringify(earlyPages()) },
  plugins: [inIndex],
  build: {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: false,
    // It asks for what it needs itself.
    modulePreload: false,
    rolldownOptions: {
      input: fileURLToPath(new URL('main.ts', import.meta.url)),
      output: { entryFileNames: 'assets/early-[hash].js', format: 'iife' },
    },
  },
});
