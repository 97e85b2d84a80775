/** What each page needs, read from the build and from the files of routes; for the early script. */
import { readdirSync, readFileSync } from 'node:fs';
import { readBuild } from '../tools/build.mjs';
import { isPlain, seenBy, wordsIn } from './words.mjs';

const languages = ['nl', 'en'];

/** The pages that a file of routes names: the address, and the module that draws it. */
export function pagesIn(code) {
  return code.split('createRoute(').flatMap((route) => {
    const path = /\bpath: '([^']+)'/.exec(route)?.[1];
    const module = /\bimport\('@\/([^']+)'\)/.exec(route)?.[1];
    return path && module ? [{ path, module: `src/${module}.tsx`, seenBy: seenBy(route) }] : [];
  });
}

/** With the first words of each page that has some in both languages; by `read`, a file's text. */
export function withWords(pages, read) {
  return pages.map((page) => {
    const words = page.seenBy ? wordsIn(read(page.module)) : null;
    if (!words) return page;
    const inBoth = (key) =>
      languages.every((language) =>
        isPlain(JSON.parse(read(textsAt(language, words.namespace))), key),
      );
    if (!inBoth(words.title)) return page;
    const lead = words.lead && inBoth(words.lead) ? words.lead : '';
    return { ...page, words: { ...words, lead, seenBy: page.seenBy } };
  });
}

const textsAt = (language, name) => `src/i18n/${language}/${name}.json`;

/** What addresses of a page look like: `/klussen/$jobId` is any one segment after `/klussen/`. */
export function patternOf(path) {
  return `^${path.replaceAll(/\$\w+/g, '[^/]+')}/?$`;
}

/** The files of every page: code and styles, and the texts of the frame. */
export function sharedFiles({ manifest }, language) {
  return [
    ...filesOf(manifest, reached(manifest, 'index.html')),
    ...textFiles(manifest, language, ['frame', 'ui']),
  ];
}

/** The files that a page needs beside those: its texts first, which are the smallest. */
export function ownFiles({ manifest, textsOf }, module, language) {
  const shared = reached(manifest, 'index.html');
  const needed = [...reached(manifest, module)].filter((key) => !shared.has(key));
  const files = filesOf(manifest, needed);
  const names = new Set(files.flatMap((file) => textsOf[file] ?? []));
  return [...textFiles(manifest, language, [...names]), ...files];
}

function filesOf(manifest, keys) {
  const files = [...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]);
  return [...new Set(files)];
}

function textFiles(manifest, language, names) {
  return names.flatMap((name) => manifest[textsAt(language, name)]?.file ?? []);
}

function reached(manifest, key, seen = new Set()) {
  if (seen.has(key) || !manifest[key]) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) reached(manifest, next, seen);
  return seen;
}

/**
 * What the early script knows: every file once, and by pattern of address the numbers of those that
 * are needed and the page's first words.
 */
export function early(build, pages) {
  const files = [];
  const number = (file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1);
  /** What a page needs in either language, and what in Dutch and in English only. */
  const parted = (needed) => {
    const [dutch, english] = languages.map((language) => [
      // What all pages read comes first.
      ...textFiles(build.manifest, language, ['frame', 'ui']),
      ...needed(language),
    ]);
    const both = dutch.filter((file) => english.includes(file));
    const own = (all) => all.filter((file) => !both.includes(file));
    return [own(dutch), own(english), both].map((part) => part.map(number));
  };
  const texts = ({ namespace, ...words }) => ({
    ...words,
    texts: languages.map((language) => number(textFiles(build.manifest, language, [namespace])[0])),
  });
  const rows = pages.map(({ path, module, words }) => [
    patternOf(path),
    ...parted((language) => ownFiles(build, module, language)),
    ...(words ? [texts(words)] : []),
  ]);
  // `/klussen/nieuw` is no job.
  rows.sort(([one], [other]) => one.includes('[') - other.includes('['));
  rows.push(['', ...parted(() => [])]);
  return { letters: fonts(build.manifest).map(number), files, pages: rows };
}

/** The letters of titles and texts in our languages. */
function fonts(manifest) {
  const files = [...reached(manifest, 'index.html')].flatMap((key) => manifest[key].assets ?? []);
  return files.filter((file) => file.includes('-latin-wght-'));
}

const read = (file) => readFileSync(file, 'utf8');

/** The same of the build in dist and the pages in src. */
export function earlyPages() {
  const routes = readdirSync('src/app').filter((file) => file.endsWith('pages.ts'));
  const pages = routes.flatMap((file) => pagesIn(read(`src/app/${file}`)));
  return early(readBuild(), withWords(pages, read));
}
