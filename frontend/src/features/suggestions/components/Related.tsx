/** Who else works on a job or a placement, loaded when the rest of the page is there. */
import { lazy, Suspense } from 'react';
import type { RelatedTo } from '../related';

const List = lazy(() => import('./RelatedList'));

export function Related({ to }: { to: RelatedTo }) {
  return (
    <Suspense fallback={null}>
      <List to={to} />
    </Suspense>
  );
}
