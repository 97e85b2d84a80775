/** Who else works on a job or a placement, loaded when the rest of the page is there. */
import { Suspense } from 'react';
import type { RelatedTo } from '../related';
import { lazyPart } from '@/ui/lazy-part';

const List = lazyPart(() => import('./RelatedList'));

export function Related({ to }: { to: RelatedTo }) {
  return (
    <Suspense fallback={null}>
      <List to={to} />
    </Suspense>
  );
}
