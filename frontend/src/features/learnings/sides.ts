/** From which side somebody saw a finished job. Pure. */
import type { components } from '@/client';
import type { Learning } from './api';

type Job = components['schemas']['Job'];

const finished = ['done', 'reviewed'];
const tookPart = ['confirmed', 'attended'];

/** Which questions somebody gets about the job; null when there is nothing to write. */
export function sideOf(job: Job, own: Learning | null): Learning['learnedBy'] | null {
  if (!finished.includes(job.state)) return null;
  if (own) return own.learnedBy;
  if (job.myClaim && tookPart.includes(job.myClaim.state)) return 'member';
  return job.inCharge ? 'poster' : null;
}

/** Whether somebody may tell a story about it. */
export const mayTell = (job: Job): boolean => sideOf(job, null) !== null;
