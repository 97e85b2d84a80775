/** Pages about people that came after the first ones: the duo, proposed placements. */
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

const placementProposals = createRoute({
  getParentRoute: () => signedIn,
  path: '/opdrachten/voorstellen',
  component: lazyPage(() => import('@/features/people/pages/PlacementProposalsPage')),
});

const proposedPlacements = createRoute({
  getParentRoute: () => signedIn,
  path: '/opdrachten/voorgesteld',
  component: lazyPage(() => import('@/features/people/pages/ProposedPlacementsPage')),
});

export const peoplePages = [duo, placementProposals, proposedPlacements];
