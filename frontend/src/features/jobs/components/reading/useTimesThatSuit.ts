/** Saying at which of several times I can come: with a yes, or anew later. */
import { useState } from 'react';
import { useMyTimes, type MyTime } from './my-times';
import {
  timesOf,
  timesToChoose,
  type Offer,
  type OfferedJob,
  type OfferedTime,
} from './offered-times';

export interface TimesThatSuit {
  times: OfferedTime[];
  mine: Map<string, MyTime>;
  chosen: string[];
  choose: (ids: string[]) => void;
  /** For the API: nothing means every time. */
  optionIds: string[];
  ready: boolean;
}

type Whose = 'mine' | 'theirs';

/** All of them until I say otherwise, but those at which I am busy; of somebody else all of them. */
export function useTimesThatSuit(
  job: OfferedJob,
  claim: Offer,
  whose: Whose = 'mine',
): TimesThatSuit {
  const times = timesToChoose(job, claim);
  return useChoice(times, times, whose, (how) => how !== 'busy' && how !== 'booked');
}

/** What was said before, until it is changed: a time at which I am busy since is mine to judge. */
export const useTimesToChange = (
  job: OfferedJob,
  claim: Offer,
  whose: Whose = 'mine',
): TimesThatSuit =>
  useChoice(job.timing.options, timesOf(job, claim), whose, (how) => how !== 'booked');

function useChoice(
  times: OfferedTime[],
  before: OfferedTime[],
  whose: Whose,
  isPossible: (how: MyTime | undefined) => boolean,
): TimesThatSuit {
  const mine = useMyTimes(whose === 'mine' ? times : []);
  const [said, choose] = useState<string[] | null>(null);
  const chosen = said ?? before.map(({ id }) => id).filter((id) => isPossible(mine.get(id)));
  return {
    times,
    mine,
    chosen,
    choose,
    optionIds: chosen.length === times.length ? [] : chosen,
    ready: times.length === 0 || chosen.length > 0,
  };
}
