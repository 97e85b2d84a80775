/**
 * Live changes: one stream of server-sent events for the page in sight. It says that something
 * changed; what changed is asked anew. Without a stream the questions that repeat by themselves do.
 */
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const address = '/v1/me/events';
/** Many look at the same job: they don't all ask in the same instant. */
const spread = 800;
/** Jobs that a stream may watch. */
const atMost = 5;
/**
 * Windows of one browser that hold a stream at a time. A browser opens six connections to a host:
 * with a stream in each of six windows in sight, nothing else would be answered any more. Further
 * windows do as pages without a stream do.
 */
const windows = 3;

const watched = new Map<string, number>();
let stream: EventSource | undefined;
let signedIn = false;
let known: QueryClient | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Gives back the place that this window has among those with a stream. */
let giveBack: (() => void) | undefined;
let asking = false;

function refresh(queryKey: string[]): void {
  setTimeout(() => void known?.invalidateQueries({ queryKey }), Math.random() * spread);
}

function jobOf(event: MessageEvent<string>): string | undefined {
  const said: unknown = JSON.parse(event.data);
  return said && typeof said === 'object' && 'jobId' in said ? String(said.jobId) : undefined;
}

/** A page out of sight needs no stream: it asks anew when it comes back. */
const wanted = () => signedIn && !document.hidden && typeof EventSource !== 'undefined';

function open(): void {
  stream?.close();
  stream = undefined;
  if (!wanted()) {
    giveBack?.();
    giveBack = undefined;
  } else if (giveBack || !navigator.locks) {
    listen();
  } else if (!asking) {
    takePlace(1);
  }
}

/** Looks for a free place among the windows with a stream, from `number` on. */
function takePlace(number: number): void {
  asking = number <= windows;
  if (!asking) return;
  const name = `live-${number}`;
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (!lock) return takePlace(number + 1);
    asking = false;
    if (!wanted()) return undefined;
    listen();
    return new Promise<void>((free) => {
      giveBack = free;
    });
  });
}

function listen(): void {
  const jobs = [...watched.keys()].slice(-atMost).map((jobId) => `job=${jobId}`);
  stream = new EventSource(jobs.length ? `${address}?${jobs.join('&')}` : address);
  stream.addEventListener('messages', () => refresh(['notifications']));
  stream.addEventListener('job', (event) => {
    const jobId = jobOf(event);
    if (jobId) refresh(['jobs', jobId]);
  });
  let first = true;
  stream.addEventListener('everything', () => {
    // The first one greets a new stream; a later one says that signals may have been missed.
    if (!first) refresh([]);
    first = false;
  });
}

/** Several pages change what is watched in one go: open once. */
function reopen(): void {
  clearTimeout(waiting);
  waiting = setTimeout(open, 50);
}

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    open();
    if (!document.hidden && signedIn) refresh(['notifications']);
  });
}

/** Keeps the list of messages up to date while somebody is signed in. */
export function useLive(isSignedIn: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    known = queryClient;
    signedIn = isSignedIn;
    reopen();
    return () => {
      signedIn = false;
      reopen();
    };
  }, [isSignedIn, queryClient]);
}

/** Keeps one job on the page up to date. */
export function useLiveJob(jobId: string): void {
  useEffect(() => {
    watched.set(jobId, (watched.get(jobId) ?? 0) + 1);
    reopen();
    return () => {
      const left = (watched.get(jobId) ?? 1) - 1;
      if (left) watched.set(jobId, left);
      else watched.delete(jobId);
      reopen();
    };
  }, [jobId]);
}
