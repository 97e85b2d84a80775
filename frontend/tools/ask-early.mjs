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

/** The build: which file imports which, the script below, and the texts that each file reads. */
export function readBuild() {
  return { manifest: readMade('manifest'), textsOf: readMade('texts') };
}

function readMade(name) {
  return JSON.parse(readFileSync(`dist/.vite/${name}.json`, 'utf8'));
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
  return names.flatMap((name) => manifest[`src/i18n/${language}/${name}.json`]?.file ?? []);
}

function reached(manifest, key, seen = new Set()) {
  if (seen.has(key) || !manifest[key]) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) reached(manifest, next, seen);
  return seen;
}

/** The script: every file once, and by pattern of address the numbers of those that are needed. */
export function script(build, pages) {
  const files = [];
  const number = (file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1);
  const inBoth = (needed) =>
    ['nl', 'en'].map((language) =>
      // What all pages read comes first.
      [...textFiles(build.manifest, language, ['frame', 'ui']), ...needed(language)].map(number),
    );
  const rows = pages.map(({ path, module }) => [
    patternOf(path),
    ...inBoth((language) => ownFiles(build, module, language)),
  ]);
  // `/klussen/nieuw` is no job.
  rows.sort(([one], [other]) => one.includes('[') - other.includes('['));
  rows.push(['', ...inBoth(() => [])]);
  return `(${ask})(${JSON.stringify(files)},${JSON.stringify(rows)});\n`;
}

/** Runs in the browser. Which language: as `preferredLanguage` in src/i18n. */
function ask(files, pages) {
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
  const [, ...needed] = pages.find(([pattern]) => new RegExp(pattern).test(location.pathname));
  for (const number of needed[english]) {
    const link = document.createElement('link');
    const styles = files[number].endsWith('.css');
    link.rel = styles ? 'preload' : 'modulepreload';
    if (styles) link.as = 'style';
    link.crossOrigin = '';
    link.href = `/${files[number]}`;
    document.head.append(link);
  }
}

function addScript() {
  const made = readBuild();
  const routes = readdirSync('src/app').filter((file) => file.endsWith('pages.ts'));
  const pages = routes.flatMap((file) => pagesIn(readFileSync(`src/app/${file}`, 'utf8')));
  const code = script(made, pages);
  const file = `assets/early-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;
  writeFileSync(`dist/${file}`, code);
  const before = '<script type="module"';
  const tag = `<script src="/${file}" async></script>\n    `;
  const page = readFileSync('dist/index.html', 'utf8').replace(before, `${tag}${before}`);
  writeFileSync('dist/index.html', page);
  // Beside the others, for what reads the manifest after this: the list of files kept offline.
  made.manifest['ask-early'] = { file };
  made.manifest['index.html'].imports.push('ask-early');
  writeFileSync('dist/.vite/manifest.json', JSON.stringify(made.manifest, null, 2));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) addScript();
