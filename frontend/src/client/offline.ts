/** Reading without a connection: the service worker that makes it work, and taking away what it kept. */

/** A worker that was just stopped may take a moment; signing out does not wait for ever. */
const patience = 2_000;
/** The service worker's header on an answer that this device kept: when it was read. */
const readAtHeader = 'X-Read-At';

/** Starts the service worker, once the page itself is there. Development goes without. */
export function workOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

function register(): void {
  // A browser that refuses (private mode, a policy) works as before: with a connection only.
  void navigator.serviceWorker.register('/offline.js').catch(() => undefined);
}

/** Takes away what somebody read on this device: he signed out, or somebody else came. */
export async function forgetWhatWasRead(): Promise<void> {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (!worker) return;
  // The worker does it: it also knows which answers are still on their way.
  const { port1, port2 } = new MessageChannel();
  const forgotten = new Promise((done) => port1.addEventListener('message', done, { once: true }));
  port1.start();
  worker.postMessage('forget', [port2]);
  await Promise.race([forgotten, new Promise((done) => setTimeout(done, patience))]);
}

/** When the answer was read, if this device kept it from an earlier time. */
export function keptSince(response: Response): Date | undefined {
  const at = response.headers.get(readAtHeader);
  return at ? new Date(at) : undefined;
}
