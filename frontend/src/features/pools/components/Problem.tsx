/** What went wrong with a change: news about the world, in words. */
import { ProblemError } from '@/client';
import { Note } from '@/ui/signs';

export function Problem({ error }: { error: unknown }) {
  return error instanceof ProblemError ? (
    <Note tone="warning" role="alert">
      {error.detail}
    </Note>
  ) : null;
}

/** What is wrong, by field. */
export function errorsOf(error: unknown): ReadonlyMap<string, string> {
  const fields = error instanceof ProblemError ? error.fields : [];
  return new Map(fields.map(({ path, detail }) => [path, detail]));
}
