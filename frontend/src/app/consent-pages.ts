/** The page that a manager without an account opens from a mail. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page';
import { root } from './roots';

export const managerConsent = createRoute({
  getParentRoute: () => root,
  path: '/toestemming',
  validateSearch: (search): { sleutel?: string | undefined } => ({
    sleutel: typeof search.sleutel === 'string' && search.sleutel ? search.sleutel : undefined,
  }),
  component: lazyPage(() => import('@/features/consent/pages/ConsentPage')),
});
