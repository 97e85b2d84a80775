/** Lists in words. */
import type { Language } from './dates';

/** ["Daan", "Mila", "Hugo"] → "Daan, Mila en Hugo". */
export function inWords(items: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}
