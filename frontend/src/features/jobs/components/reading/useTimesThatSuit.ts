/** Saying yes to an offer of several times: at which of them I can come. */
import { useState } from 'react';
import { useMyTimes, type MyTime } from './my-times';
import { timesToChoose, type Offer, type OfferedJob, type OfferedTime } from './offered-times';

export interface TimesThatSuit {
  times: OfferedTime[];
  mine: Map<string, MyTime>;
  chosen: string[];
  choose: (ids: string[]) => void;
  /** For the API: nothing means every time. */
  optionIds: string[];
  ready: boolean;
}

/** All of them until I say otherwise, but those at which I am busy; of somebody else all of them. */
export function useTimesThatSuit(
  job: OfferedJob,
  claim: Offer,
  whose: 'mine' | 'theirs' = 'mine',
): TimesThatSuit {
  const times = timesToChoose(job, claim);
  const mine = useMyTimes(whose === 'mine' ? times : []);
  const [said, choose] = useState<string[] | null>(null);
  const chosen = said ?? times.map(({ id }) => id).filter((id) => isPossible(mine.get(id)));
  return {
    times,
    mine,
    chosen,
    choose,
    optionIds: chosen.length === times.length ? [] : chosen,
    ready: times.length === 0 || chosen.length > 0,
  };
}

const isPossible = (how: MyTime | undefined): boolean => how !== 'busy' && how !== 'booked';
