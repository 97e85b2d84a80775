/** What follows a change once it is done, or once it failed. */

/** The error is shown already, beside the button or by the connection banner. */
const shown = (): void => undefined;

/**
 * Says what follows, also when the component has left the page by then: `after(step.mutateAsync(x), done)`.
 * The callbacks of one `mutate` would be forgotten then; a promise is kept.
 */
export function after<Made>(
  change: Promise<Made>,
  done: (made: Made) => void,
  failed: (error: Error) => void = shown,
): void {
  void change.then(done, failed);
}
