/** Build and test settings: a static site that talks to the API on the same origin. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vitest/config';
import { textsWithCode } from './tools/texts-with-code.ts';

const signingIn =
  /(FieldError|useFormValidation\w*|useFormReset|useField|useTextField|useControlledState)\.mjs|private.(Form|Group|Input|Text|TextField|TextArea|Autocomplete)\.mjs|ui.(Field|TextField|signs|fields)|lib.(names|after)/;
const api = process.env.API_ORIGIN ?? 'http://localhost:8000';

export default defineConfig({
  plugins: [
    textsWithCode(),
    react(),
    // React Aria ships its words in some thirty languages; keep the two we speak.
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/v1': api } },
  preview: { proxy: { '/v1': api } },
  build: {
    target: 'es2022',
    // A data: URL font or script would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Many small files cost a visit more than the few bytes that a page doesn't need. The
          // limits stand where the numbers of pages that share something leave gaps.
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 3 },
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'icons', test: /lucide/, priority: 1 },
            // All that signing in takes; the fields of forms are on most pages, too.
            { name: 'fields', test: signingIn, minShareCount: 2, priority: 1 },
            { name: 'most', minShareCount: 29 },
            { name: 'days', test: /@internationalized.date/, minShareCount: 16 },
            { name: 'often', minShareCount: 16 },
          ],
        },
      },
    },
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  test: {
    include: ['{src,early}/**/*.test.{ts,tsx}', '{tools,early}/**/*.test.mjs'],
    restoreMocks: true,
    // A world of its own for every file costs four times as long; they leave nothing behind.
    isolate: false,
  },
});
