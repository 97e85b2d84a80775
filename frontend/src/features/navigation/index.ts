/** What the frame, and others that lead to pages, may use of the navigation. */
export { destinationsFor, tabsFor, type Destination } from './destinations';
