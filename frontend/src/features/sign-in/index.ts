/** What other features and the frame may use of signing in. */
export { personasQuery } from './api';
export { useSignOut } from './signing-out';
