/** Which earlier jobs resemble the one being written, by the words they share. Pure. */
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

const enough = 2;
const atMost = 3;

/** At most three earlier jobs that share two words or more with the text, the most alike first. */
export function mostSimilar(learnings: readonly Learning[], text: string): EarlierJob[] {
  const words = [...new Set(tellingWords(text).map(stem))];
  const jobs = new Map(learnings.map(({ job }) => [job.id, job]));
  return [...jobs.values()]
    .map((job) => {
      const theirs = `${job.title} ${job.goal}`.toLowerCase();
      return { job, shared: words.filter((word) => theirs.includes(word)).length };
    })
    .filter(({ shared }) => shared >= enough)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, atMost)
    .map(({ job }) => job);
}
