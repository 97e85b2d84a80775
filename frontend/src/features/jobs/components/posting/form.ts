/** What the parts of the posting form get: the draft, the way to change it, and each field's error. */
import type { Draft } from './draft';
import type { FieldErrors } from './problems';

export interface PostingForm {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  errors: FieldErrors;
  /** Published: what holders agreed to stays as it is. */
  fixed: boolean;
}
