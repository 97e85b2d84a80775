/** The pages of pool assignments; a guest without an account has one too. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page';
import { root, signedIn } from './roots';

const pools = createRoute({
  getParentRoute: () => signedIn,
  path: '/poolopdrachten',
  component: lazyPage(() => import('@/features/pools/pages/PoolsPage')),
});

const newPool = createRoute({
  getParentRoute: () => signedIn,
  path: '/poolopdrachten/nieuw',
  component: lazyPage(() => import('@/features/pools/pages/NewPoolPage')),
});

const pool = createRoute({
  getParentRoute: () => signedIn,
  path: '/poolopdrachten/$poolId',
  component: lazyPage(() => import('@/features/pools/pages/PoolPage')),
});

const findings = createRoute({
  getParentRoute: () => signedIn,
  path: '/poolopdrachten/$poolId/bevindingen',
  component: lazyPage(() => import('@/features/pools/pages/FindingsPage')),
});

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: '/poolopdrachten/$poolId/programma',
  component: lazyPage(() => import('@/features/pools/pages/ProgrammePage')),
});

const advice = createRoute({
  getParentRoute: () => signedIn,
  path: '/poolopdrachten/$poolId/advies',
  component: lazyPage(() => import('@/features/pools/pages/AdvicePage')),
});

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: '/poolopdrachten/$poolId/bewerken',
  component: lazyPage(() => import('@/features/pools/pages/PlanPage')),
});

export const guest = createRoute({
  getParentRoute: () => root,
  path: '/gast',
  validateSearch: (search): { sleutel?: string | undefined } => ({
    sleutel: typeof search.sleutel === 'string' && search.sleutel ? search.sleutel : undefined,
  }),
  component: lazyPage(() => import('@/features/pools/pages/GuestPage')),
});

export const poolPages = [pools, newPool, pool, findings, programme, advice, plan] as const;
