/** Whether the API answers, as a tiny store that the connection banner watches. */
import { useSyncExternalStore } from 'react';

export type Connection = { state: 'connected' } | { state: 'interrupted'; since: Date };

let connection: Connection = { state: 'connected' };
const listeners = new Set<() => void>();

function become(next: Connection): void {
  if (next.state === connection.state && !isOlder(next, connection)) return;
  connection = next;
  for (const listener of listeners) listener();
}

/** What is on the page was read before what we thought. */
function isOlder(next: Connection, now: Connection): boolean {
  return next.state === 'interrupted' && now.state === 'interrupted' && next.since < now.since;
}

/** A request got no answer, or one that this device kept: `since` is when that was read. */
export function connectionLost(since = new Date()): void {
  become({ state: 'interrupted', since });
}

/** A request was answered. */
export function connectionFound(): void {
  become({ state: 'connected' });
}

/** Asks the server whether it is there. */
export async function isAlive(): Promise<boolean> {
  try {
    return (await fetch('/v1/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The connection now; re-renders on change. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}
