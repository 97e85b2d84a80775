/** What other features may use of the reports. */
export { readSearch as readReportSearch } from './search';
