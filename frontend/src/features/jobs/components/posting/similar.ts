/** Which earlier job resembles the one being written, by the words they share. Pure. */
import type { Learning } from './api';

const common = new Set(
  (
    'een het van voor met zijn niet maar door over naar wordt worden waarom omdat onze deze dat die ' +
    'hebben heeft kunnen moeten willen meer mensen inwoners gemeente klus groepje merken helpen ' +
    'this that with from they have will more people residents municipality their about which'
  ).split(' '),
);

/** The telling words of a text, the longest first, at most twelve. */
export function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}]{5,}/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => !common.has(word))
    .sort((a, b) => b.length - a.length)
    .slice(0, 12);
}

/** Dutch glues words together: "energiebrief" and "brieven" share a beginning of five letters. */
const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3));

export type EarlierJob = Learning['job'];

/** The earlier job that shares most words with the text; null when fewer than two are shared. */
export function mostSimilar(learnings: readonly Learning[], text: string): EarlierJob | null {
  const words = tellingWords(text).map(stem);
  let best: EarlierJob | null = null;
  let most = 1;
  for (const { job } of learnings) {
    const theirs = `${job.title} ${job.goal}`.toLowerCase();
    const shared = new Set(words.filter((word) => theirs.includes(word))).size;
    if (shared > most) [best, most] = [job, shared];
  }
  return best;
}
