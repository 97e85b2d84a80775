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

/**
 * A plugin for Vite: every module says which texts it needs as soon as its code has come, and
 * `.vite/texts.json` says it of every file of the build, for `early/pages.mjs`.
 */
export function textsWithCode() {
  const namesOf = new Map<string, string[]>();
  return {
    name: 'texts-with-code',
    enforce: 'pre',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const named = chunks.map(({ fileName, moduleIds }) => [
        fileName,
        [...new Set(moduleIds.flatMap((id) => namesOf.get(id) ?? []))],
      ]);
      this.emitFile({
        type: 'asset',
        fileName: '.vite/texts.json',
        source: JSON.stringify(Object.fromEntries(named)),
      });
    },
    transform(code: string, id: string) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return null;
      const names = textsIn(code);
      if (names.length === 0) return null;
      namesOf.set(id, names);
      const said = `import { needTexts } from '@/i18n/needed'; needTexts(${JSON.stringify(names)}); `;
      // On the first line, so that every line keeps its number.
      return { code: said + code, map: null };
    },
  } satisfies Plugin;
}
