/** What a name becomes where there is little room. */

/** "Noor Veldkamp" → "NV", "Yara el Amrani" → "YA"; lower-case particles are skipped. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name];
  return chosen.map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
}

/** "Noor Veldkamp" → "Noor". */
export function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}
