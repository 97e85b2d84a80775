/** What other features, and the frame, may use of feedback; neither waits for the other. */
import { lazyPart } from '@/ui/lazy-part';

export const FeedbackButton = lazyPart(() => import('./components/FeedbackButton'));
export const FeedbackPart = lazyPart(() => import('./components/FeedbackPart'));
