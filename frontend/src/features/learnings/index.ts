/** What other features may use of learnings. */
export { jobLearningsQuery, lineageQuery } from './api';
export { RepeatButton } from './components/RepeatButton';
