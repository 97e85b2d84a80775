/** The pages about one's own data. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page';
import { root, signedIn } from './roots';

export const myData = createRoute({
  getParentRoute: () => signedIn,
  path: '/profiel/gegevens',
  component: lazyPage(() => import('@/features/privacy/pages/MyDataPage')),
});

export const erased = createRoute({
  getParentRoute: () => root,
  path: '/gewist',
  component: lazyPage(() => import('@/features/privacy/pages/ErasedPage')),
});
