/** What other features, and the frame, may use of feedback. */
export { FeedbackButton } from './components/FeedbackButton';
export { FeedbackPart } from './components/FeedbackPart';
