/** How the page keeps server data: fresh for half a minute, old content stays while refreshing. */
import { QueryClient } from '@tanstack/react-query';
import { UnreachableError } from './problem';

/** A cache with the product's defaults; one per page load, a fresh one per test. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        // The connection banner retries everything at once; an answered problem will not change by itself.
        retry: (count, error) => error instanceof UnreachableError && count < 1,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
