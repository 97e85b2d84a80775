/** What the parts of the posting form get: the draft, the way to change it, and each field's error. */
import { useMemo } from 'react';
import type { Draft } from './draft';
import type { FieldErrors } from './problems';

/** Other values of some fields, or what makes them of the draft as it is by then. */
export type Change = Partial<Draft> | ((draft: Draft) => Partial<Draft>);

/** What reads these fields of the draft only. */
export interface FormOf<Name extends keyof Draft> {
  draft: Pick<Draft, Name>;
  set: (change: Change) => void;
  errors: FieldErrors;
  /** Published: what holders agreed to stays as it is. */
  fixed: boolean;
}

export type PostingForm = FormOf<keyof Draft>;

/**
 * The form for a part: the same object until one of its fields or a message changes, so that a
 * letter typed in one part draws no other part anew.
 */
export function useFormOf<Name extends keyof Draft>(
  { draft, set, errors, fixed }: PostingForm,
  names: readonly Name[],
): FormOf<Name> {
  const values = names.map((name) => draft[name]);
  return useMemo(
    () => ({
      draft: Object.fromEntries(names.map((name) => [name, draft[name]])) as Pick<Draft, Name>,
      set,
      errors,
      fixed,
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [set, errors, fixed, ...values],
  );
}
