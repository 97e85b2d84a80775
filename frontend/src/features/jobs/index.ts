/** What other features may use of jobs. */

export { placesFor, type PostingPlace } from './components/posting/places';
export {
  jobQuery,
  questionsQuery,
  useClaimStep,
  useForgetJobs,
  type Claim,
  type Job,
  type JobListItem,
} from './components/reading/api';
export { ChangeTimes } from './components/reading/ChangeTimes';
export { timesOf } from './components/reading/offered-times';
export { OfferedTimes } from './components/reading/OfferedTimes';
export { JobFacts, ListedJob } from './components/reading/JobFacts';
export { groupOf, namedSeats, seatsOf, useWhen } from './components/reading/words';
export {
  useTimesThatSuit,
  useTimesToChange,
  type TimesThatSuit,
} from './components/reading/useTimesThatSuit';
import { lazyPart } from '@/ui/lazy-part';

/** Comes when somebody says that a job is not for him. */
export const WhyNot = lazyPart(() => import('./components/reading/WhyNot'));
