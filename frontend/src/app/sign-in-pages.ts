/** The pages of signing in, each with its address. */
import { createRoute } from '@tanstack/react-router';
import { personasQuery } from '@/features/sign-in';
import { lazyPage } from './lazy-page';
import { root } from './roots';

const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** What a sign-in page sends along. */
interface ArrivalSearch {
  code?: string | undefined;
  state?: string | undefined;
  iss?: string | undefined;
}

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/inloggen',
  validateSearch: (search): { terug?: string | undefined } => ({
    terug: optionalText(search.terug),
  }),
  // Before the page: the demo's people move the form, and what was typed in it would be gone.
  loader: ({ context }) => context.queryClient.prefetchQuery(personasQuery),
  component: lazyPage(() => import('@/features/sign-in/pages/SignInPage')),
});

export const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/inloggen/link',
  validateSearch: (search): { token?: string | undefined } => ({
    token: optionalText(search.token),
  }),
  component: lazyPage(() => import('@/features/sign-in/pages/SignInLinkPage')),
});

/** For who signed in by a link, and whose role asks for more. */
export const secondStep = createRoute({
  getParentRoute: () => root,
  path: '/inloggen/tweede-stap',
  validateSearch: (search): { terug?: string | undefined } => ({
    terug: optionalText(search.terug),
  }),
  component: lazyPage(() => import('@/features/sign-in/pages/SecondStepPage')),
});

/** Where an employer's sign-in page sends people back to; each has an address of its own. */
export const arrival = createRoute({
  getParentRoute: () => root,
  path: '/inloggen/terug/$providerKey',
  validateSearch: (search): ArrivalSearch => ({
    code: optionalText(search.code),
    state: optionalText(search.state),
    iss: optionalText(search.iss),
  }),
  component: lazyPage(() => import('@/features/sign-in/pages/ArrivalPage')),
});

export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging',
  validateSearch: (search): { token?: string | undefined } => ({
    token: optionalText(search.token),
  }),
  component: lazyPage(() => import('@/features/sign-in/pages/InvitationPage')),
});
