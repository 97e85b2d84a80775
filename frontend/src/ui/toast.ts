/** Saying what just happened, with the way back: `toast(text, undo?)`. Shown by Toasts. */
export interface ToastWords {
  text: string;
  /** What "Maak ongedaan" does. */
  undo?: () => void;
}

type Show = (words: ToastWords) => void;

/** What was said before there was somewhere to show it. */
const early: ToastWords[] = [];
let show: Show = (words) => early.push(words);

/** Says what just happened; with `undo`, offers the way back for at least 10 seconds. */
export function toast(text: string, undo?: () => void): void {
  show(undo ? { text, undo } : { text });
}

/** Whoever shows toasts comes a moment after the page, and gets what was said until then. */
export function showToasts(by: Show): void {
  show = by;
  early.splice(0).forEach(by);
}
