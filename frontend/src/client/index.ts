/** The seam to the API: features import from here only. */
export { answer, api, onSignedOut, speak } from './api';
export {
  connectionFound,
  connectionLost,
  isAlive,
  useConnection,
  type Connection,
} from './connection';
export { useLive, useLiveJob } from './live';
export { becomeSomebodyElse, hasRole, meQuery, useMe, type Me, type Role } from './me';
export { forgetWhatWasRead, workOffline } from './offline';
export { ProblemError, UnreachableError, type FieldProblem } from './problem';
export { createQueryClient } from './queries';
export { errorsOf, refusalOf } from './refusals';
export type { components, paths } from './schema';
