/** Puts an activity on the map. */
export { NewActivityPage as default } from '../components/ActivityFormPage';
