/** Build and test settings: a static site that talks to the API on the same origin. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vitest/config';
import { readMessages } from './tools/read-messages.ts';
import { textsWithCode } from './tools/texts-with-code.ts';

const signs = /ui.(signs|Field|fields)\.|private.(FieldError|Text)\.mjs|lib.(names|after)/;
const signingIn =
  /(useFormValidation\w*|useFormReset|useField|useTextField|useControlledState)\.mjs|private.(Form|Group|Input|TextField|TextArea|Autocomplete)\.mjs|ui.TextField/;
const dates =
  /@internationalized.date|react-(aria|stately).*(datepicker|calendar)|private.(Date|Calendar)|ui.dates/;
const choosing =
  /react-(aria|stately).*(checkbox|radio|toggle)|private.(Checkbox|Radio)\w*\.mjs|ui.(Checkbox|RadioGroup)\./i;
const simple =
  /@internationalized.string|useLocalizedStringFormatter|private.Heading|[dD]isclosure|[sS]earch[fF]ield|visually-hidden/;
const numbers =
  /spinbutton|[nN]umber[fF]ield|NumberParser|@internationalized.number|useFormattedTextField/;
const controls = /react-(aria|stately)|@internationalized/;
const everywhere =
  /assets.(libraries|index|rolldown-runtime|icons|signs|fields|queries|simple|most)-/;
const noParser = '@formatjs/icu-messageformat-parser/no-parser.js';
const api = process.env.API_ORIGIN ?? 'http://localhost:8000';

export default defineConfig({
  plugins: [
    textsWithCode(),
    readMessages(),
    react(),
    // React Aria ships its words in some thirty languages; keep the two we speak.
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // Messages are read by the build.
      ...(process.env.VITEST ? {} : { '@formatjs/icu-messageformat-parser': noParser }),
    },
  },
  server: { proxy: { '/v1': api } },
  preview: { proxy: { '/v1': api } },
  build: {
    target: 'es2022',
    // A data: URL font or script would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What nearly every page has isn't asked for again with each.
      resolveDependencies: (_, files) => files.filter((file) => !everywhere.test(file)),
    },
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Many small files cost a visit more than the few bytes that a page doesn't need. The
          // limits stand where the numbers of pages that share something leave gaps.
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 11 },
            { name: 'start', tags: ['$initial'], priority: 10 },
            { name: 'icons', test: /lucide/, minShareCount: 3, priority: 9 },
            { name: 'signs', test: signs, minShareCount: 2, priority: 10 },
            // All that signing in takes; the fields of forms are on most pages, too.
            { name: 'fields', test: signingIn, minShareCount: 2, priority: 9 },
            { name: 'queries', test: /@tanstack/, minShareCount: 2, priority: 9 },
            { name: 'simple', test: simple, minShareCount: 2, priority: 9 },
            { name: 'numbers', test: numbers, minShareCount: 2, priority: 8 },
            { name: 'most', test: /src.(ui|lib|features)/, minShareCount: 30, priority: 8 },
            // What comes with a checkbox, a window, a list or a calendar, each for itself.
            { name: 'choosing', test: choosing, minShareCount: 2, priority: 7 },
            { name: 'windows', test: controls, minShareCount: 29, priority: 6 },
            { name: 'collections', test: controls, minShareCount: 23, priority: 5 },
            { name: 'calendars', test: dates, minShareCount: 16, priority: 4 },
            { name: 'lists', test: controls, minShareCount: 16, priority: 3 },
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
