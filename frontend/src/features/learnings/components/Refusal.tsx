/** Why the server didn't do it, said at once; nothing while all is well. */
import { Note } from '@/ui/signs';

export function Refusal({ error }: { error: Error | null }) {
  return error ? (
    <Note tone="warning" role="alert">
      {error.message}
    </Note>
  ) : null;
}
