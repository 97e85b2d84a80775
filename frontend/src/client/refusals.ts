/** What the API refused, in words: by field where the field is on the page, else above the form. */
import { ProblemError } from './problem';

/** What is wrong, by field. */
export function errorsOf(error: unknown): ReadonlyMap<string, string> {
  const fields = error instanceof ProblemError ? error.fields : [];
  return new Map(fields.map(({ path, detail }) => [path, detail]));
}

/** What no field says: the refusal itself, or what is wrong with fields that aren't `beside` it. */
export function refusalOf(error: unknown, beside: readonly string[] = []): string | null {
  if (!(error instanceof ProblemError)) return null;
  if (error.fields.length === 0) return error.detail;
  const unsaid = error.fields.filter(({ path }) => !beside.includes(path));
  return unsaid.length === 0 ? null : [...new Set(unsaid.map(({ detail }) => detail))].join(' ');
}
