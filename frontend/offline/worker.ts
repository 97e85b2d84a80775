/**
 * The service worker: the product opens without a connection and shows what this device last read.
 *
 * Only what somebody reads about jobs, his own weeks and what was learned is kept, for three days;
 * never people's pages or administration. Whoever signs out takes it away (src/client/offline.ts).
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;
/** What the start and the pages of a member's day need, put here by the build. */
declare const startFiles: (string | { url: string; revision: string })[];

const readCache = 'read';
const daysKept = 3 * 24 * 60 * 60;
const readable = new RegExp(
  `^/v1/(${[
    'me',
    'me/(agenda|claims|free-time|holidays|notifications|profile|suggested-jobs)',
    'jobs',
    'jobs/[^/]+',
    'jobs/[^/]+/(questions|learnings|lineage)',
    'learnings',
    'learnings/[^/]+',
    'organisations',
    'themes',
  ].join('|')})$`,
);
/** A gateway without the application behind it is no answer. */
const nobodyThere = 502;

void self.skipWaiting();
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

precacheAndRoute(startFiles, { cleanURLs: false });

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !url.pathname.startsWith('/v1/'),
  new NetworkOnly({ networkTimeoutSeconds: 10 }),
);
setCatchHandler(async ({ request }) =>
  request.mode === 'navigate'
    ? ((await matchPrecache('/index.html')) ?? Response.error())
    : Response.error(),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  // A name holds the hash of what is in it: once read, always right.
  new CacheFirst({
    cacheName: 'assets',
    plugins: [new ExpirationPlugin({ maxEntries: 300, maxAgeSeconds: 30 * 24 * 60 * 60 })],
  }),
);

// An organisation's own colours: the newest, or those of last time.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/thema.css',
  new NetworkFirst({ cacheName: 'theme' }),
);

/** What was asked before this moment is not kept any more: it was for somebody who left. */
let forgotten = 0;
self.addEventListener('message', (event) => {
  if (event.data !== 'forget') return;
  forgotten = Date.now();
  event.waitUntil(caches.delete(readCache).then(() => event.ports[0]?.postMessage('forgotten')));
});

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && readable.test(url.pathname),
  new NetworkFirst({
    cacheName: readCache,
    plugins: [
      {
        requestWillFetch: async ({ request, state }) => {
          if (state) state['asked'] = Date.now();
          return request;
        },
        fetchDidSucceed: async ({ response }) => {
          if (response.status >= nobodyThere) throw new Error('nobody there');
          return response;
        },
        cacheWillUpdate: async ({ response, state }) =>
          response.status === 200 && Number(state?.['asked']) > forgotten
            ? stamped(response)
            : null,
      },
      new ExpirationPlugin({ maxEntries: 150, maxAgeSeconds: daysKept, purgeOnQuotaError: true }),
    ],
  }),
);

/** The answer with the moment at which it was read: the page says how old it is. */
async function stamped(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set('X-Read-At', new Date().toISOString());
  return new Response(await response.blob(), { status: 200, headers });
}
