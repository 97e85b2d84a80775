/** What other features may use of jobs. */
export { placesFor, type PostingPlace } from './components/posting/places';
