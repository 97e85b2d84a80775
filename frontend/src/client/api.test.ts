// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { answer, api, onSignedOut } from './api';
import { ProblemError, UnreachableError } from './problem';

function serverAnswers(status: number, body: unknown, type = 'application/problem+json') {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    requests.push(request);
    const content = body === null ? null : JSON.stringify(body);
    return Promise.resolve(new Response(content, { status, headers: { 'Content-Type': type } }));
  });
  return requests;
}

afterEach(() => vi.unstubAllGlobals());

test('a write carries the header that stops forged requests, a read does not', async () => {
  const requests = serverAnswers(200, { items: [] }, 'application/json');
  await answer(api.GET('/demo/personas'));
  await answer(api.POST('/demo/sign-in', { body: { email: 'a@b.nl' } }));
  expect(requests.map((request) => request.headers.get('X-Requested-With'))).toEqual([
    null,
    'flying-trainees',
  ]);
  expect(requests[0]?.headers.get('Accept-Language')).toBe('nl');
});

test('a problem document becomes an error with its code and its fields', async () => {
  const errors = [{ path: 'email', code: 'invalid', detail: 'Vul een e-mailadres in.' }];
  serverAnswers(400, { code: 'invalid-input', detail: 'Er klopt iets niet.', errors });
  const failure = answer(api.POST('/sign-in-links', { body: { email: '' } }));
  await expect(failure).rejects.toMatchObject({
    status: 400,
    code: 'invalid-input',
    fields: errors,
  });
});

test('an ended session is told to whoever listens', async () => {
  const told = vi.fn();
  const stop = onSignedOut(told);
  serverAnswers(401, { code: 'not-signed-in', detail: 'Log in.' });
  await expect(answer(api.GET('/me'))).rejects.toBeInstanceOf(ProblemError);
  stop();
  expect(told).toHaveBeenCalledOnce();
});

test('no answer, and a gateway without the application, are both unreachable', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(answer(api.GET('/me'))).rejects.toBeInstanceOf(UnreachableError);
  serverAnswers(502, null, 'text/html');
  await expect(answer(api.GET('/me'))).rejects.toBeInstanceOf(UnreachableError);
});
