/** The pages of the network map. */
import { createRoute } from '@tanstack/react-router';
import { readMapSearch } from '@/features/networkmap';
import { lazyPage } from './lazy-page';
import { signedIn } from './roots';

const map = createRoute({
  getParentRoute: () => signedIn,
  path: '/kaart',
  validateSearch: readMapSearch,
  component: lazyPage(() => import('@/features/networkmap/pages/MapPage')),
});

const newActivity = createRoute({
  getParentRoute: () => signedIn,
  path: '/kaart/project/nieuw',
  component: lazyPage(() => import('@/features/networkmap/pages/NewActivityPage')),
});

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: '/kaart/project/$activityId',
  component: lazyPage(() => import('@/features/networkmap/pages/ActivityPage')),
});

const changeActivity = createRoute({
  getParentRoute: () => signedIn,
  path: '/kaart/project/$activityId/bewerken',
  component: lazyPage(() => import('@/features/networkmap/pages/ChangeActivityPage')),
});

export const mapPages = [map, newActivity, activity, changeActivity] as const;
