/** Learnings gathered per job: what the library shows as one entry. Pure. */
import type { LearnedJob, Learning } from './api';

export interface Entry {
  job: LearnedJob;
  learnings: Learning[];
}

/** Entries in the order in which their first learning comes. */
export function byJob(learnings: readonly Learning[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const learning of learnings) {
    const entry = entries.get(learning.job.id);
    if (entry) entry.learnings.push(learning);
    else entries.set(learning.job.id, { job: learning.job, learnings: [learning] });
  }
  return [...entries.values()];
}

export interface Line {
  key: string;
  kind: 'learned' | 'takenHome' | 'nextTime' | 'changes';
  text: string;
  author: string | null;
}

const kinds = [
  ['learned', 'text'],
  ['changes', 'changes'],
  ['takenHome', 'takeHome'],
  ['nextTime', 'nextTime'],
] as const;

/** Every answer as a line of its own: first what was learned, last what the next group should know. */
export function linesOf(learnings: readonly Learning[]): Line[] {
  return kinds.flatMap(([kind, field]) =>
    learnings
      .filter((learning) => learning[field])
      .map((learning) => ({
        key: `${learning.id}-${kind}`,
        kind,
        text: learning[field],
        author: learning.author?.name ?? null,
      })),
  );
}

/** One line of each kind, so that an entry is readable without opening. */
export function firstLines(lines: readonly Line[]): Line[] {
  return kinds.flatMap(([kind]) => lines.find((line) => line.kind === kind) ?? []);
}
