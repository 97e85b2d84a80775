/** What my claims ask of me now, and what my organisation's jobs do. Pure. */
import type { components } from '@/client';
import type { MyClaim } from './api';

type Schemas = components['schemas'];

export type ClaimPart = 'offered' | 'coming' | 'pending' | 'done';

const over: ReadonlySet<string> = new Set(['done', 'reviewed']);
const gone: ReadonlySet<string> = new Set(['cancelled', 'expired']);

const byState: Partial<Record<Schemas['ClaimState'], ClaimPart>> = {
  offered: 'offered',
  claimed: 'coming',
  confirmed: 'coming',
  applied: 'pending',
  waitlisted: 'pending',
  attended: 'done',
};

function partOf({ claim, job }: MyClaim): ClaimPart | null {
  if (gone.has(job.state)) return null;
  const part = byState[claim.state] ?? null;
  if (!over.has(job.state) || part === 'done') return part;
  return claim.state === 'confirmed' ? 'done' : null;
}

/** When the job begins, as far as that is known; flexible jobs count by their last day. */
export function startOf({ timing }: Schemas['JobCard']): string {
  if (timing.kind === 'flexible') return timing.until ?? '9999';
  return timing.start ?? timing.options.map((option) => option.start).sort()[0] ?? '9999';
}

const endOf = ({ timing }: Schemas['JobCard']): string => timing.end ?? timing.until ?? '';

const soonest = (a: MyClaim, b: MyClaim) => startOf(a.job).localeCompare(startOf(b.job));

/** My claims by what they ask: coming ones soonest first, done ones latest first; what is over and out stays out. */
export function parted(claims: readonly MyClaim[]): Record<ClaimPart, MyClaim[]> {
  const parts: Record<ClaimPart, MyClaim[]> = { offered: [], coming: [], pending: [], done: [] };
  for (const mine of claims) {
    const part = partOf(mine);
    if (part) parts[part].push(mine);
  }
  parts.coming.sort(soonest);
  parts.pending.sort(soonest);
  parts.offered.sort((a, b) => (a.claim.expiresAt ?? '9').localeCompare(b.claim.expiresAt ?? '9'));
  parts.done.sort((a, b) => endOf(b.job).localeCompare(endOf(a.job)));
  return parts;
}

/** The first job that I am in and that has a time. */
export const nextOf = (claims: readonly MyClaim[]): MyClaim | undefined =>
  parted(claims).coming.find(({ job }) => job.timing.start && job.timing.kind !== 'flexible');

export const isFinished = (state: Schemas['JobState']): boolean => over.has(state);

export type PostedPart = 'confirm' | 'questions' | 'finish' | 'open' | 'staffed' | 'draft' | 'done';

export const postedParts: PostedPart[] = [
  'confirm',
  'questions',
  'finish',
  'open',
  'staffed',
  'draft',
  'done',
];

/** What is known of a posted job besides its row in the list. */
export interface PostedDetail {
  allowedActions: readonly Schemas['JobAction'][];
  seatsHeld: number;
  unanswered: number;
  /** People who wait to be picked. */
  applied: number;
}

type Posted = Pick<Schemas['JobListItem'], 'state' | 'groupMin'>;

/** Nothing is known yet. */
const unknown: PostedDetail = { allowedActions: [], seatsHeld: 0, unanswered: 0, applied: 0 };

const settled: Partial<Record<Schemas['JobState'], PostedPart>> = {
  draft: 'draft',
  done: 'done',
  reviewed: 'done',
};

const canConfirm = (job: Posted, { allowedActions, seatsHeld }: PostedDetail): boolean =>
  job.state === 'open' && seatsHeld >= job.groupMin && allowedActions.includes('confirm');

/** The first thing that a posted job waits for. */
export function postedPartOf(job: Posted, detail: PostedDetail = unknown): PostedPart {
  const part = settled[job.state];
  if (part) return part;
  if (canConfirm(job, detail)) return 'confirm';
  if (detail.unanswered > 0) return 'questions';
  if (detail.allowedActions.includes('finish')) return 'finish';
  return job.state === 'open' ? 'open' : 'staffed';
}
