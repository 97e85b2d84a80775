/** What other features may use of suggestions. */
export { Related } from './components/Related';
