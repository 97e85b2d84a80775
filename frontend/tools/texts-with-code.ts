/**
 * A page's texts are fetched with its code. Without this each part asks for its own file of texts
 * when it is first drawn, and React hides what already stood there until the file has come.
 */
import type { Plugin } from 'vite';

const USES = /\buseTranslation\(\s*(\[[^\]]*\]|'[^']*')/g;

/** The files of texts that a module's parts read: `useTranslation('jobs')`, `useTranslation(['a', 'b'])`. */
export function textsIn(code: string): string[] {
  const named = [...code.matchAll(USES)].flatMap(([, names]) => names?.match(/[\w-]+/g) ?? []);
  return [...new Set(named)];
}

/** A plugin for Vite: every module says which texts it needs as soon as its code has come. */
export function textsWithCode() {
  return {
    name: 'texts-with-code',
    enforce: 'pre',
    transform(code: string, id: string) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return null;
      const names = textsIn(code);
      if (names.length === 0) return null;
      const said = `import { needTexts } from '@/i18n/needed'; needTexts(${JSON.stringify(names)}); `;
      // On the first line, so that every line keeps its number.
      return { code: said + code, map: null };
    },
  } satisfies Plugin;
}
