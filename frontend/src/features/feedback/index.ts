/** What other features, and the frame, may use of feedback; neither waits for the other. */
import { lazy } from 'react';

export const FeedbackButton = lazy(() => import('./components/FeedbackButton'));
export const FeedbackPart = lazy(() => import('./components/FeedbackPart'));
