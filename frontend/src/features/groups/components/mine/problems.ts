/** What to name at the help desk. Pure. */
import { ProblemError } from '@/client';

export const codeOf = (error: unknown): string | null =>
  error instanceof ProblemError ? error.requestId : null;
