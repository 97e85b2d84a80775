/** What can go wrong between the page and the API, as two errors: the server's answer, or no answer at all. */

/** One field that did not validate; `path` is the field's name in the API ("groupMax"). */
export interface FieldProblem {
  path: string;
  code: string;
  detail: string;
}

/** A problem document (RFC 9457) that the API answered with. `detail` is written for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
    /** What to name at the help desk: the request's id. */
    readonly requestId: string | null = null,
  ) {
    super(detail || code);
  }
}

/** The API could not be reached: offline, time-out, or a gateway without the application behind it. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

interface ProblemDocument {
  title?: unknown;
  detail?: unknown;
  code?: unknown;
  errors?: unknown;
}

/** Reads a failed answer into the right error. */
export async function problemFrom(response: Response): Promise<ProblemError | UnreachableError> {
  const document = await readDocument(response);
  // A gateway's own page, not the application's problem document: the server is away for a moment.
  if (!document && [502, 503, 504].includes(response.status)) {
    return new UnreachableError(`Gateway answered ${response.status}`);
  }
  const { code, detail, title, errors } = document ?? {};
  return new ProblemError(
    response.status,
    text(code) || `http-${response.status}`,
    text(detail) || text(title),
    fieldProblems(errors),
    response.headers.get('X-Request-Id'),
  );
}

async function readDocument(response: Response): Promise<ProblemDocument | null> {
  if (!response.headers.get('Content-Type')?.includes('json')) return null;
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return null;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldProblems(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((error: Partial<Record<keyof FieldProblem, unknown>>) => ({
    path: text(error.path),
    code: text(error.code),
    detail: text(error.detail),
  }));
}
