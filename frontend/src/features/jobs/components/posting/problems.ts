/** Which field of the form each of the server's problems belongs to, and what the form itself misses. */
import type { FieldProblem } from '@/client';
import type { SummaryError } from '@/ui/states';
import type { Draft } from './draft';

/** The form's fields; each is also the id of its control. */
export const fieldIds = {
  goal: 'goal',
  title: 'title',
  description: 'description',
  helpForm: 'help-form',
  themes: 'themes',
  place: 'place',
  organisationId: 'organisation',
  groupMin: 'group-min',
  seats: 'seats',
  hoursPerPerson: 'hours',
  timing: 'timing',
  claimDeadline: 'deadline',
  audience: 'audience',
  claimMode: 'claim-mode',
} as const;

export type FieldName = keyof typeof fieldIds;
export type FieldErrors = Partial<Record<FieldName | `option${number}`, string>>;

const renamed: Record<string, FieldName> = {
  groupMax: 'seats',
  networkId: 'organisationId',
  duo: 'seats',
};

function fieldOf(path: string): keyof FieldErrors {
  const option = /^timing\.options\.(\d+)/.exec(path);
  if (option) return `option${Number(option[1])}`;
  const name = path.split('.')[0] ?? path;
  return renamed[name] ?? (name in fieldIds ? (name as FieldName) : 'title');
}

/** One message per field; several for one field stand after each other. */
export function fieldErrors(problems: readonly FieldProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, detail } of problems) {
    const name = fieldOf(path);
    errors[name] = errors[name] ? `${errors[name]} ${detail}` : detail;
  }
  return errors;
}

/** The summary's lines, in the form's order. */
export function summaryOf(errors: FieldErrors): SummaryError[] {
  const names = [...Object.keys(fieldIds), ...Array.from({ length: 10 }, (_, i) => `option${i}`)];
  return names.flatMap((name) => {
    const message = errors[name as keyof FieldErrors];
    return message ? [{ fieldId: idOf(name), message }] : [];
  });
}

const idOf = (name: string): string =>
  name in fieldIds ? fieldIds[name as FieldName] : name.replace('option', 'option-');

/** What is missing before anything can be saved (`draft`) or published, as the form's own words. */
export function missing(draft: Draft, publishing: boolean): FieldName[] {
  const needed: [FieldName, boolean][] = [
    ['goal', !draft.goal.trim()],
    ['title', !draft.title.trim()],
    ['helpForm', !draft.helpForm],
    ['organisationId', !draft.organisationId || !draft.networkId],
  ];
  const later: [FieldName, boolean][] = [
    ['description', !draft.description.trim()],
    ['themes', draft.themes.length === 0],
    ['place', draft.placeKind !== 'online' && !draft.address.trim()],
    ['timing', draft.flexible ? !draft.from || !draft.until : draft.options.length === 0],
  ];
  return [...needed, ...(publishing ? later : [])]
    .filter(([, absent]) => absent)
    .map(([name]) => name);
}
