/** What other features use of calendars. */
export { CalendarsSummary } from './components/CalendarsSummary';
export { holidaysQuery, type Holiday } from './api';
