/** Numbers in words: a comma in Dutch, a point in English. */
import type { Language } from './dates';

/** At most one decimal: 2.5 → "2,5" · "2.5". */
export function decimal(value: number, language: Language, most = 1): string {
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    maximumFractionDigits: most,
  }).format(value);
}

/** Two decimals: 0.3 → "0,30" · "0.30". */
export function hundredths(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value);
}

/** "2,5 uur" · "2.5 hours", "1 hour"; a quarter of an hour stays one: "0,75 uur". */
export function hours(value: number, language: Language): string {
  const word = language === 'nl' ? 'uur' : value === 1 ? 'hour' : 'hours';
  return `${decimal(value, language, Number.isInteger(value * 4) ? 2 : 1)} ${word}`;
}

/** A share between 0 and 1: 0.008 → "0,8%" · "0.8%". */
export function percentage(share: number, language: Language): string {
  return `${decimal(share * 100, language)}%`;
}
