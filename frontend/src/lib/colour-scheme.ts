/** Light, dark, or what the device says. The same key is read by public/colour-scheme.js before the first paint. */
import { remember, remembered } from './storage';

export type ColourScheme = 'light' | 'dark' | 'system';

/** The choice made on this device. */
export function chosenColourScheme(): ColourScheme {
  const stored = remembered('colour-scheme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Applies and keeps the choice. */
export function chooseColourScheme(scheme: ColourScheme): void {
  const root = document.documentElement;
  if (scheme === 'system') delete root.dataset.colorScheme;
  else root.dataset.colorScheme = scheme;
  remember('colour-scheme', scheme === 'system' ? null : scheme);
}
