/**
 * After a build: gives index.html a script of a few kilobytes that asks for all that the page at an
 * address needs (who we are, its code, its styles, its texts) while the code that all pages share is
 * still on its way. Without it the page's own files are asked for once that code has run.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The pages that a file of routes names: the address, and the module that draws it. */
export function pagesIn(code) {
  return code.split('createRoute(').flatMap((route) => {
    const path = /\bpath: '([^']+)'/.exec(route)?.[1];
    const module = /\bimport\('@\/([^']+)'\)/.exec(route)?.[1];
    return path && module ? [{ path, module: `src/${module}.tsx` }] : [];
  });
}

/** What addresses of a page look like: `/klussen/$jobId` is any one segment after `/klussen/`. */
export function patternOf(path) {
  return `^${path.replaceAll(/\$\w+/g, '[^/]+')}/?$`;
}

/** The files that a page needs beside those of every page. */
export function filesOf(manifest, module) {
  const shared = reached(manifest, 'index.html');
  const needed = [...reached(manifest, module)].filter((key) => !shared.has(key));
  return [...new Set(needed.flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]))];
}

/** The files of every page. */
export function sharedFiles(manifest) {
  return [...reached(manifest, 'index.html')].flatMap((key) => [
    manifest[key].file,
    ...(manifest[key].css ?? []),
  ]);
}

function reached(manifest, key, seen = new Set()) {
  if (seen.has(key) || !manifest[key]) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) reached(manifest, next, seen);
  return seen;
}

/** The script, from the build's manifest, its pages and the texts that each of its files reads. */
export function script(manifest, pages, textsOf) {
  const files = [];
  const number = (file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1);
  const textsIn = (language, names) =>
    names.flatMap((name) => manifest[`src/i18n/${language}/${name}.json`]?.file ?? []);
  const rows = pages.map(({ path, module }) => {
    const needed = filesOf(manifest, module);
    const names = [...new Set(needed.flatMap((file) => textsOf[file] ?? []))];
    const [nl, en] = ['nl', 'en'].map((language) => textsIn(language, names).map(number));
    return [patternOf(path), needed.map(number), nl, en];
  });
  // `/klussen/nieuw` is no job.
  rows.sort(([one], [other]) => one.includes('[') - other.includes('['));
  // What all pages read comes first.
  const frame = ['nl', 'en'].map((language) => textsIn(language, ['frame', 'ui']).map(number));
  return `(${ask})(${JSON.stringify(files)},${JSON.stringify(rows)},${JSON.stringify(frame)});\n`;
}

/** Runs in the browser. Which language: as `preferredLanguage` in src/i18n. */
function ask(files, pages, frame) {
  // Too late: an answer that nobody waits for would be taken for that to a later question.
  if ('askedEarly' in window) return;
  const me = fetch('/v1/me');
  me.catch(() => undefined);
  window.askedEarly = me;
  let chosen = null;
  try {
    chosen = localStorage.getItem('language');
  } catch {
    // Storage is closed to us.
  }
  const wishes = [chosen, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const english = wishes.find((wish) => wish === 'nl' || wish === 'en') === 'en' ? 1 : 0;
  const page = pages.find(([pattern]) => new RegExp(pattern).test(location.pathname));
  const wanted = page ? [...page[2 + english], ...page[1]] : [];
  for (const number of [...frame[english], ...wanted]) {
    const link = document.createElement('link');
    const styles = files[number].endsWith('.css');
    link.rel = styles ? 'preload' : 'modulepreload';
    if (styles) link.as = 'style';
    link.crossOrigin = '';
    link.href = `/${files[number]}`;
    document.head.append(link);
  }
}

const read = (file) => readFileSync(file, 'utf8');

function build() {
  const manifest = JSON.parse(read('dist/.vite/manifest.json'));
  const textsOf = JSON.parse(read('dist/.vite/texts.json'));
  const routes = readdirSync('src/app').filter((file) => file.endsWith('pages.ts'));
  const pages = routes.flatMap((file) => pagesIn(read(`src/app/${file}`)));
  const code = script(manifest, pages, textsOf);
  const name = `early-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;
  writeFileSync(`dist/assets/${name}`, code);
  const before = '<script type="module"';
  const tag = `<script src="/assets/${name}" async></script>\n    `;
  writeFileSync('dist/index.html', read('dist/index.html').replace(before, `${tag}${before}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
