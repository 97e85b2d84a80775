/** The router: all pages, and what is shown while one loads, fails or does not exist. */
import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { NotFound } from './frame/NotFound';
import { PageError } from './frame/PageError';
import { PageLoading } from './frame/PageLoading';
import { routeTree } from './pages';

/** A router over the given cache. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

/** Fetches the code of the page that the address names, before it is known whether we may see it. */
export function fetchCodeOfPage(router: ReturnType<typeof createAppRouter>): void {
  const [routes] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const route of routes) {
    // Without a connection the page itself says so, once it is drawn.
    void router.loadRouteChunk(route)?.catch(() => undefined);
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
