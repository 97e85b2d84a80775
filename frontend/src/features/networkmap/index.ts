/** What other features may use of the network map. */
export { readSearch as readMapSearch, type MapSearch } from './search';
