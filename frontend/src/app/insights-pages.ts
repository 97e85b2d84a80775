/** The pages of figures. */
import { createRoute } from '@tanstack/react-router';
import { readReportSearch } from '@/features/insights';
import { lazyPage } from './lazy-page';
import { signedIn } from './roots';

export const reports = createRoute({
  getParentRoute: () => signedIn,
  path: '/cijfers',
  validateSearch: readReportSearch,
  component: lazyPage(() => import('@/features/insights/pages/ReportsPage')),
});
