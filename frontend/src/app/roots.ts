/** The two routes that all pages hang under: everybody's, and that of people who signed in. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '@/client';
import { Frame } from './frame/Frame';

export interface RouterContext {
  queryClient: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({ component: Frame });

/** Others go to sign-in and come back. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/inloggen', search: { terug: location.href } });
    if (me.needsSecondFactor) {
      throw redirect({ to: '/inloggen/tweede-stap', search: { terug: location.href } });
    }
  },
});
