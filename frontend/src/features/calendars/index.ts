/** What other features use of calendars. */
export { CalendarsSummary } from './components/CalendarsSummary';
export { CommonTimes } from './components/CommonTimes';
export { holidaysQuery, type Holiday } from './api';
