/** What a suggested job asks before joining, and the order of the list. Pure. */
import type { components } from '@/client';
import type { SuggestedJob, Summary } from './api';

type JobListItem = components['schemas']['JobListItem'];

/** `join` or `apply` at once; otherwise what has to be chosen on the job's own page first. */
export type WayIn = 'join' | 'apply' | 'time' | 'seat';

export function wayIn(job: JobListItem): WayIn {
  if (job.timing.options.length > 1) return 'time';
  if (job.seats.filter((seat) => seat.count > seat.taken).length > 1) return 'seat';
  return job.claimMode === 'chosen' ? 'apply' : 'join';
}

export const orders = ['best', 'soonest'] as const;
export type Order = (typeof orders)[number];

/** The first moment at which I could do it: one at which I am free, if there is one. */
function firstMoment({ job, freeOptions }: SuggestedJob): string {
  if (job.timing.kind === 'flexible') return job.timing.until ?? '9999';
  const free = job.timing.options.filter((option) => freeOptions.includes(option.id));
  const starts = (free.length > 0 ? free : job.timing.options).map((option) => option.start);
  return starts.sort()[0] ?? '9999';
}

export const inOrder = (items: readonly SuggestedJob[], order: Order): SuggestedJob[] =>
  order === 'best'
    ? [...items]
    : [...items].sort((a, b) => firstMoment(a).localeCompare(firstMoment(b)));

/** What keeps most jobs away, and so which step helps most; null when nothing is open. */
export function mainHurdle(summary: Summary): 'notFree' | 'tooFar' | 'full' | null {
  const { notFree, tooFar, full } = summary;
  if (notFree + tooFar + full === 0) return null;
  // Free time and distance are mine to change, so they come first when they count as much.
  if (notFree >= tooFar && notFree >= full) return 'notFree';
  return tooFar >= full ? 'tooFar' : 'full';
}
