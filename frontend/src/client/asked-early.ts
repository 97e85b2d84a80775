/** What the script in index.html asked for before this code had come; `early/ask.ts`. */

declare global {
  interface Window {
    /** The answer to who we are; taken once. */
    askedEarly?: Promise<Response> | undefined;
  }
}

/** The answer on its way to the first question of who we are; undefined to any other. */
export function askedEarly(request: Request): Promise<Response> | undefined {
  if (request.method !== 'GET' || new URL(request.url).pathname !== '/v1/me') return undefined;
  const asked = window.askedEarly;
  // A script that comes later than this code finds that somebody asked already.
  window.askedEarly = undefined;
  return asked && unlessAborted(asked, request.signal);
}

/** As a request of one's own: somebody who signs in meanwhile doesn't want this answer any more. */
async function unlessAborted(asked: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const response = await asked;
  signal.throwIfAborted();
  return response;
}
