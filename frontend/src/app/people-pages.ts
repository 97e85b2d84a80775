/** Pages about people that came after the first ones: the duo. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page';
import { signedIn } from './roots';

const duo = createRoute({
  getParentRoute: () => signedIn,
  path: '/duo',
  validateSearch: (search): { met?: string | undefined } => ({
    met: typeof search.met === 'string' && search.met ? search.met : undefined,
  }),
  component: lazyPage(() => import('@/features/duos/pages/DuoPage')),
});

export const peoplePages = [duo];
