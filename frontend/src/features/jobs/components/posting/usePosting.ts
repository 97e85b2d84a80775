/** The posting form's state: what is typed, what the device keeps, and what the server has. */
import { startTransition, useCallback, useState } from 'react';
import { ProblemError } from '@/client';
import { readJob } from './api';
import { fromJob, toJob, type Draft, type JobIn, type SavedJob } from './draft';
import type { Change } from './form';
import { fieldErrors, missing, type FieldErrors, type FieldName } from './problems';
import { publish, store, type Stored } from './saving';
import { clearShelf, takeFromShelf } from './shelf';
import { useShelf } from './useShelf';

export interface Start {
  draft: Draft;
  stored: Stored | null;
  shelf: string;
  /** The words for a field that is needed and empty. */
  sayMissing: (name: FieldName) => string;
}

export function usePosting(start: Start) {
  const words = useWords(start);
  const saving = useSaving(start, words);

  /** After a 412: takes the other's version, and forgets one's own. */
  async function takeTheirs(): Promise<void> {
    const job = await readJob(words.stored?.id ?? '');
    words.replace(fromJob(job), storedFrom(job));
    saving.forgetProblems();
  }
  /** After a 412: writes one's own over it. */
  const keepMine = async (): Promise<Stored | null> =>
    saving.save(false, storedFrom(await readJob(words.stored?.id ?? '')));

  function startAgain(): void {
    words.replace(start.draft, start.stored);
    saving.forgetProblems();
  }
  return Object.assign({ takeTheirs, keepMine, startAgain }, words, saving);
}

/** Begins with what lies on the shelf, when it belongs to the version that is there now. */
function beginning({ draft, stored, shelf }: Start) {
  const found = takeFromShelf(shelf);
  const usable = found && (!stored || found.saved?.version === stored.version);
  if (!found || !usable) return { draft, stored, restored: false };
  const kept = stored ?? (found.saved ? { ...found.saved, before: null, published: false } : null);
  return { draft: found.draft, stored: kept, restored: true };
}

/** The words, and whether the server has them. */
function useWords(start: Start) {
  const [first] = useState(() => beginning(start));
  const [draft, setDraft] = useState(first.draft);
  const [stored, setStored] = useState(first.stored);
  const [changed, setChanged] = useState(first.restored);
  const keptAt = useShelf(start.shelf, draft, stored, changed);

  const set = useCallback((change: Change): void => {
    setDraft((before) => ({
      ...before,
      ...(typeof change === 'function' ? change(before) : change),
    }));
    setChanged(true);
  }, []);
  function settle(): void {
    clearShelf(start.shelf);
    setChanged(false);
  }
  function replace(next: Draft, over: Stored | null): void {
    setDraft(next);
    setStored(over);
    settle();
  }
  return {
    draft,
    set,
    stored,
    setStored,
    changed,
    settle,
    replace,
    keptAt,
    restored: first.restored,
  };
}

type Work = 'saving' | 'publishing' | null;

function useSaving(start: Start, words: ReturnType<typeof useWords>) {
  const problems = useProblems(start.sayMissing);
  const [work, setWork] = useState<Work>(null);

  /** Saves, and publishes when asked; null when something is wrong, which is then told. */
  async function save(publishing: boolean, over = words.stored): Promise<Stored | null> {
    const absent = missing(words.draft, publishing || Boolean(over?.published));
    problems.tellMissing(absent);
    if (absent.length > 0) return null;
    setWork(publishing ? 'publishing' : 'saving');
    try {
      const saved = await store(words.draft, over);
      // From here the server has the words, also when publishing is refused.
      words.setStored(saved);
      if (publishing) await publish(saved);
      words.settle();
      return saved;
    } catch (error) {
      problems.tellRefused(error);
      return null;
    } finally {
      setWork(null);
    }
  }
  return { ...problems, work, save };
}

/** What is wrong with the words: by the form's own rules, and by the server's. */
function useProblems(sayMissing: Start['sayMissing']) {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<ProblemError | null>(null);
  // So that the summary takes focus again when the same things are still wrong.
  const [attempt, setAttempt] = useState(0);

  function tell(found: FieldErrors, why: ProblemError | null): void {
    setErrors(found);
    setFailure(why);
  }
  return {
    errors,
    failure,
    attempt,
    tellMissing: (absent: readonly FieldName[]) =>
      // A whole form of messages takes a while to draw: the press is answered first.
      startTransition(() => {
        setAttempt((before) => before + 1);
        tell(Object.fromEntries(absent.map((name) => [name, sayMissing(name)])), null);
      }),
    tellRefused: (error: unknown) => {
      if (error instanceof ProblemError) tell(fieldErrors(error.fields), error);
    },
    forgetProblems: () => tell({}, null),
  };
}

/** What a job that was read means for saving. */
export function storedFrom(job: SavedJob): Stored {
  const read: JobIn = toJob(fromJob(job));
  // The form works a deadline out; the job has none until that is stored.
  const before = job.claimDeadline ? read : { ...read, claimDeadline: null };
  return { id: job.id, version: job.version, before, published: job.state !== 'draft' };
}
