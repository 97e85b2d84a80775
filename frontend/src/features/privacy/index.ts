/** What other features may use. */
export { Keeping } from './components/Keeping';
export { periodsQuery } from './api';
