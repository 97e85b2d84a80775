/** What a placement is, while it is being written: the work, the period, the hours. */
import { parseDate, type CalendarDate } from '@internationalized/date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import type { PlacementIn } from './api';

type Body = Required<Omit<PlacementIn, 'organisationId' | 'onMap'>>;

export interface Terms extends Omit<Body, 'beginsOn' | 'endsOn'> {
  beginsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
}

export const freshTerms: Terms = {
  title: '',
  beginsOn: null,
  endsOn: null,
  hoursPerWeek: 32,
  weekdays: [],
  themes: [],
  description: '',
};

/** The terms of something that has been kept. */
export const termsOf = ({ title, beginsOn, endsOn, ...rest }: Body): Terms => ({
  title,
  description: rest.description,
  hoursPerWeek: rest.hoursPerWeek,
  weekdays: rest.weekdays,
  themes: rest.themes,
  beginsOn: parseDate(beginsOn),
  endsOn: endsOn ? parseDate(endsOn) : null,
});

/** What the API takes, or null while something that it needs is missing. */
function bodyOf({ title, beginsOn, endsOn, ...rest }: Terms): Body | null {
  if (!title.trim() || !beginsOn) return null;
  return {
    ...rest,
    title: title.trim(),
    beginsOn: beginsOn.toString(),
    endsOn: endsOn?.toString() ?? null,
  };
}

/** `error`: what the server said of the last try. */
export function useTerms(start: Terms, error: Error | null) {
  const { t } = useTranslation('people');
  const [values, setValues] = useState(start);
  const [tried, setTried] = useState(false);
  const problem = error instanceof ProblemError ? error : null;
  return {
    values,
    set: (part: Partial<Terms>) => setValues((before) => ({ ...before, ...part })),
    /** Says from now on what is missing. */
    body: () => {
      setTried(true);
      return bodyOf(values);
    },
    clear: () => {
      setValues(start);
      setTried(false);
    },
    missing: (empty: boolean) => (tried && empty ? t('placement.missing') : undefined),
    said: (field: string) => problem?.fields.find(({ path }) => path === field)?.detail,
  };
}

export type TermsForm = ReturnType<typeof useTerms>;
