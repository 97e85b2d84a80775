/** Why a change was refused: news about the world, in words. */
import { refusalOf } from '@/client';
import { Note } from '@/ui/signs';

interface ProblemProps {
  error: unknown;
  /** The fields that say themselves what is wrong with them. */
  beside?: readonly string[];
}

export function Problem({ error, beside }: ProblemProps) {
  const words = refusalOf(error, beside);
  return words === null ? null : (
    <Note tone="warning" role="alert">
      {words}
    </Note>
  );
}
