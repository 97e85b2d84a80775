/** The typed client: every request to the API goes through here. */
import createClient, { type Middleware } from 'openapi-fetch';
import { askedEarly } from './asked-early';
import { connectionFound, connectionLost } from './connection';
import { forgetWhatWasRead, keptSince } from './offline';
import { ProblemError, problemFrom, UnreachableError } from './problem';
import type { paths } from './schema';

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);
const signedOutListeners = new Set<() => void>();
let language = 'nl';

/** The language the API should answer in. */
export function speak(next: string): void {
  language = next;
}

/** Called when the API no longer knows who we are; returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

function signedOut(): void {
  void forgetWhatWasRead();
  for (const listener of signedOutListeners) listener();
}

const seam: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    // Together with the same-site cookie this header stops forged requests.
    if (!readOnly.has(request.method)) {
      request.headers.set('X-Requested-With', 'flying-trainees');
    }
    return request;
  },
  async onResponse({ response }) {
    const problem = response.ok || response.status === 304 ? null : await problemFrom(response);
    if (problem instanceof UnreachableError) {
      connectionLost();
      throw problem;
    }
    const since = keptSince(response);
    if (since) connectionLost(since);
    else connectionFound();
    if (!problem) return;
    if (problem.status === 401) signedOut();
    throw problem;
  },
  onError({ error }) {
    if (error instanceof ProblemError || error instanceof UnreachableError) return error;
    // A request that the page itself cancelled says nothing about the connection.
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    connectionLost();
    return new UnreachableError(error instanceof Error ? error.message : String(error));
  },
};

/** Typed by the API description: `api.GET('/jobs/{jobId}', { params: { path: { jobId } } })`. */
export const api = createClient<paths>({
  baseUrl: `${window.location.origin}/v1`,
  credentials: 'same-origin',
  // Resolved at the call, so that a test can stand in for the network's far side.
  fetch: (request) => askedEarly(request) ?? globalThis.fetch(request),
});
api.use(seam);

/** The body of an answer; rejects with ProblemError or UnreachableError. */
export async function answer<Data>(call: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  const { data } = await call;
  return data as NonNullable<Data>;
}
