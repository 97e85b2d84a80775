/** Which files of texts the code that was loaded so far needs; `tools/texts-with-code.ts` tells. */
import i18next from 'i18next';

const needed = new Set<string>();

/** Called by every module as it comes in. */
export function needTexts(names: string[]): void {
  for (const name of names) needed.add(name);
}

/**
 * Fetches what isn't there yet; code may come before translating has started. A file that doesn't
 * come is asked for again when it is drawn.
 */
export async function fetchNeededTexts(): Promise<void> {
  if (!i18next.isInitialized) {
    await new Promise<void>((resolve) => {
      i18next.on('initialized', () => resolve());
    });
  }
  await i18next.loadNamespaces([...needed]);
}
