/** What other features may use of learnings. */
export { jobLearningsQuery } from './api';
