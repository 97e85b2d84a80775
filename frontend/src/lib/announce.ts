/** Polite words for screen readers, through one live region that the frame renders. */
const listeners = new Set<(message: string) => void>();

/** Says `message` to screen readers without moving focus. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** Called by the live region; returns the way to stop. */
export function onAnnouncement(listener: (message: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
