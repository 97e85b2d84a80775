/** After a form was checked: leads to the first field that is wrong, which may be out of sight. */
const wrong = '[aria-invalid="true"], [data-invalid] [role="spinbutton"]';

/** Focuses the form's first wrong field, once its error stands there. */
export function leadToFirstWrong(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>(wrong)?.focus());
}
