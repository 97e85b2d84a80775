/** What other features may use of saved filters. */
export { SavedFilters } from './components/SavedFilters';
