/** Which language, before anything else has come. */
import type { Language } from '@/lib/dates';
import { remembered } from '@/lib/storage';

export const languages: Language[] = ['nl', 'en'];

/** The language chosen on this device; otherwise the first of the browser's that we speak; otherwise Dutch. */
export function preferredLanguage(): Language {
  const wishes = [remembered('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return (
    languages.find((language) => language === wishes.find((w) => w === 'nl' || w === 'en')) ?? 'nl'
  );
}
