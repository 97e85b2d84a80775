/** What the next run has to keep, changed a step at a time. Pure. */
import type { Choices, ChoicesIn } from './api';

export interface Pair {
  jobId: string;
  personId: string;
}

const isSame = (one: Pair, other: Pair) =>
  one.jobId === other.jobId && one.personId === other.personId;

/** As the server wants it back. */
export function asInput(choices: Choices): ChoicesIn {
  return {
    pinned: choices.pinned,
    forbidden: choices.forbidden,
    leftOutJobs: choices.leftOutJobs.map((job) => job.id),
    leftOutPeople: choices.leftOutPeople.map((person) => person.id),
  };
}

export const isPinned = (choices: ChoicesIn, pair: Pair): boolean =>
  choices.pinned.some((one) => isSame(one, pair));

export const isForbidden = (choices: ChoicesIn, pair: Pair): boolean =>
  choices.forbidden.some((one) => isSame(one, pair));

/** Pinned, and no longer forbidden. */
export function pin(choices: ChoicesIn, pair: Pair): ChoicesIn {
  const free = release(choices, pair);
  return { ...free, pinned: [...free.pinned, { ...pair, seat: null, optionId: null }] };
}

/** Kept out of this job, and no longer pinned to it. */
export function forbid(choices: ChoicesIn, pair: Pair): ChoicesIn {
  const free = release(choices, pair);
  return { ...free, forbidden: [...free.forbidden, pair] };
}

/** Neither pinned nor forbidden. */
export function release(choices: ChoicesIn, pair: Pair): ChoicesIn {
  return {
    ...choices,
    pinned: choices.pinned.filter((one) => !isSame(one, pair)),
    forbidden: choices.forbidden.filter((one) => !isSame(one, pair)),
  };
}

/** Without the job, and without what was chosen about it; or with it again. */
export function leaveOut(choices: ChoicesIn, jobId: string, out: boolean): ChoicesIn {
  const others = choices.leftOutJobs.filter((one) => one !== jobId);
  if (!out) return { ...choices, leftOutJobs: others };
  return {
    ...choices,
    pinned: choices.pinned.filter((one) => one.jobId !== jobId),
    leftOutJobs: [...others, jobId],
  };
}

const inWords = (choices: ChoicesIn): string =>
  JSON.stringify([
    choices.pinned.map(({ jobId, personId }) => `${jobId} ${personId}`).sort(),
    choices.forbidden.map(({ jobId, personId }) => `${jobId} ${personId}`).sort(),
    [...choices.leftOutJobs].sort(),
    [...choices.leftOutPeople].sort(),
  ]);

/** Whether two sets of choices ask for the same. */
export function isUnchanged(one: ChoicesIn, other: ChoicesIn): boolean {
  return inWords(one) === inWords(other);
}
