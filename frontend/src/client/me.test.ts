// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { onSignedOut } from './api';
import { becomeSomebodyElse, meQuery } from './me';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: object) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

function late(status: number, body: object) {
  return new Promise<Response>((resolve) => {
    setTimeout(() => resolve(answer(status, body)), 20);
  });
}

test('what was asked before our code came is taken once, and not by who signs in meanwhile', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(answer(200, { id: 'noor' })));
  const signedOut = vi.fn();
  const stop = onSignedOut(signedOut);

  window.askedEarly = late(200, { id: 'early' });
  expect(await new QueryClient().fetchQuery(meQuery)).toEqual({ id: 'early' });
  expect(await new QueryClient().fetchQuery(meQuery)).toEqual({ id: 'noor' });
  expect('askedEarly' in window).toBe(true);

  window.askedEarly = late(401, { code: 'not-signed-in' });
  const queryClient = new QueryClient();
  const before = queryClient.fetchQuery(meQuery).catch(() => null);
  await Promise.all([becomeSomebodyElse(queryClient), before]);
  stop();
  expect(queryClient.getQueryData(meQuery.queryKey)).toEqual({ id: 'noor' });
  expect(signedOut).not.toHaveBeenCalled();
});

/** The server answers the first question late, and the others at once: we are Noor. */
function slowAtFirst() {
  let answerTheFirst: (() => void) | undefined;
  vi.stubGlobal('fetch', (request: Request) => {
    if (answerTheFirst) return Promise.resolve(answer(200, { id: 'noor' }));
    return new Promise<Response>((resolve, reject) => {
      answerTheFirst = () => resolve(answer(401, { code: 'not-signed-in' }));
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
    });
  });
  return { asked: () => answerTheFirst !== undefined, answerTheFirst: () => answerTheFirst?.() };
}

test('an answer to a question from before signing in comes too late to count', async () => {
  const server = slowAtFirst();
  const signedOut = vi.fn();
  const stop = onSignedOut(signedOut);
  const queryClient = new QueryClient();
  const before = queryClient.fetchQuery(meQuery).catch(() => null);
  await vi.waitFor(() => expect(server.asked()).toBe(true));

  const becoming = becomeSomebodyElse(queryClient);
  setTimeout(server.answerTheFirst, 20);
  await Promise.all([becoming, before]);
  stop();

  expect(queryClient.getQueryData(meQuery.queryKey)).toEqual({ id: 'noor' });
  expect(signedOut).not.toHaveBeenCalled();
});
