/** Why the server didn't do it, said at once; that it can't be reached the banner says. */
import { ProblemError } from '@/client';
import { Note } from '@/ui/signs';

export function Refusal({ error }: { error: Error | null }) {
  return error instanceof ProblemError ? (
    <Note tone="warning" role="alert">
      {error.message}
    </Note>
  ) : null;
}
