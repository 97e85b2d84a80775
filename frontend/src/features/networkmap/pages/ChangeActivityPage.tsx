/** Changes an activity on the map. */
export { ChangeActivityPage as default } from '../components/ActivityFormPage';
