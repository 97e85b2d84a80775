/**
 * Asks for all that the page at this address needs (who we are, its texts, styles and code, the
 * letters) while the code that all pages share is still on its way, and shows its first words.
 * Without it the page's own files are asked for once that code has run.
 */
import { preferredLanguage } from '../src/i18n/preferred';
import '../src/client/asked-early';
import { sayFirst, type Words } from './first-words';

/** Of an address: its pattern, the numbers of the files it needs (texts, then all others), its words. */
export type EarlyPage = [
  pattern: string,
  dutch: number[],
  english: number[],
  both: number[],
  words?: Words & { texts: [dutch: number, english: number] },
];

/** What the build knows: every file once, and the pages; the last one stands for all others. */
export interface Early {
  /** The numbers of the files of letters, which every page's first words are drawn with. */
  letters: number[];
  files: string[];
  pages: EarlyPage[];
}

/** Asks for what the page at this address needs. */
export function ask({ letters, files, pages }: Early): void {
  // Too late: an answer that nobody waits for would be taken for that to a later question.
  if ('askedEarly' in window) return;
  const me = fetch('/v1/me');
  me.catch(() => undefined);
  window.askedEarly = me;
  const english = preferredLanguage() === 'en' ? 1 : 0;
  const page = pages.find(([pattern]) => new RegExp(pattern).test(location.pathname));
  if (!page) return;
  const wanted = [...letters, ...page[english ? 2 : 1], ...page[3]];
  for (const number of wanted) preload(`/${files[number]}`);
  const words = page[4];
  if (!words) return;
  const texts = import(/* @vite-ignore */ `/${files[words.texts[english]]}`);
  // What could not be fetched now, the page itself asks for again and tells of.
  sayFirst(words, texts, me).catch(() => undefined);
}

const kinds: [ending: string, kind: string][] = [
  ['.css', 'style'],
  ['.woff2', 'font'],
];

function preload(file: string): void {
  const link = document.createElement('link');
  const kind = kinds.find(([ending]) => file.endsWith(ending))?.[1];
  link.rel = kind ? 'preload' : 'modulepreload';
  if (kind) link.as = kind;
  link.crossOrigin = '';
  link.href = file;
  document.head.append(link);
}
