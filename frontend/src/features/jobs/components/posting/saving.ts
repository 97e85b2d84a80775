/** Writing the draft to the server: a new job, or only what changed since it was read. */
import { moveJob, patchJob, postJob } from './api';
import { changesBetween, toJob, type Draft, type JobIn } from './draft';

/** The job on the server that the form's words belong to. */
export interface Stored {
  id: string;
  version: number;
  /** As it was read; null when that is no longer known: then everything is sent. */
  before: JobIn | null;
  published: boolean;
}

/** Rejects with ProblemError: 400 with fields, 409 for what is fixed by now, 412 for an older version. */
export async function store(draft: Draft, stored: Stored | null): Promise<Stored> {
  const job = toJob(draft);
  if (!stored) {
    const made = await postJob(job);
    return { id: made.id, version: made.version, before: job, published: false };
  }
  const changes = stored.before ? changesBetween(stored.before, job) : job;
  if (Object.keys(changes).length === 0) return stored;
  const { version } = await patchJob(stored.id, stored.version, changes);
  return { ...stored, version, before: job };
}

export async function publish(stored: Stored): Promise<void> {
  await moveJob(stored.id, 'publish');
}

/** Takes a publication back; possible while nobody holds a seat. */
export async function unpublish(jobId: string): Promise<void> {
  await moveJob(jobId, 'unpublish');
}
