/** Asks who says yes at which of the times; a yes to one of them is a yes too. */
import { Suspense } from 'react';
import type { TimesThatSuit } from './useTimesThatSuit';
import { lazyPart } from '@/ui/lazy-part';

// Few invitations have more than one time.
const TimesToChoose = lazyPart(() => import('./TimesToChoose'));

export interface OfferedTimesProps {
  suit: TimesThatSuit;
  /** Of whom a coordinator says it; left out: of myself. */
  name?: string;
}

export function OfferedTimes(props: OfferedTimesProps) {
  if (props.suit.times.length === 0) return null;
  return (
    <Suspense>
      <TimesToChoose {...props} />
    </Suspense>
  );
}
