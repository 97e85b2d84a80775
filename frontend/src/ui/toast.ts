/** Saying what just happened, with the way back: `toast(text, undo?)`. Shown by Toasts. */
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export interface ToastWords {
  text: string;
  /** What "Maak ongedaan" does. */
  undo?: () => void;
}

/** Long enough to read and to reach "Maak ongedaan" with a keyboard. */
const visibleFor = 12_000;

/** What waits to be shown, and what is. */
export const toastQueue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });

/** Says what just happened; with `undo`, offers the way back for at least 10 seconds. */
export function toast(text: string, undo?: () => void): void {
  toastQueue.add(undo ? { text, undo } : { text }, { timeout: visibleFor });
}
