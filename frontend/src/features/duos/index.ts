/** What other features may use of duos. */
export { duosQuery, linked, type Duo } from './api';
