/** What came of a step that failed: news about the world, said at once. */
import { Note } from '@/ui/signs';

export function StepProblem({ error }: { error: Error | null }) {
  return error ? (
    <Note tone="warning" role="alert">
      {error.message}
    </Note>
  ) : null;
}
