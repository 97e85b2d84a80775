/** The fields of what a placement is; `children` stands after what one does there. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { DatePicker } from '@/ui/dates';
import { Row } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { Note } from '@/ui/signs';
import { TextArea, TextField } from '@/ui/TextField';
import type { TermsForm } from '../useTerms';
import { PlacementThemes, Weekdays } from './PlacementMore';

interface TermsFieldsProps {
  form: TermsForm;
  /** Whose placement it is, when somebody else decides on it. */
  of?: string;
  children?: ReactNode;
}

export function TermsFields({ form, of, children }: TermsFieldsProps) {
  const { t } = useTranslation('people');
  const { values, set, missing, said } = form;
  return (
    <>
      <TextField
        label={of ? t('placement.titleOf', { name: of }) : t('placement.title')}
        maxLength={200}
        width="full"
        value={values.title}
        onChange={(title) => set({ title })}
        error={missing(!values.title.trim()) ?? said('title')}
      />
      {children}
      <Days form={form} />
      <Weekdays of={of} value={values.weekdays} onChange={(weekdays) => set({ weekdays })} />
      <PlacementThemes value={values.themes} onChange={(themes) => set({ themes })} />
      <TextArea
        label={t('placement.description')}
        optional
        width="full"
        maxLength={4000}
        value={values.description}
        onChange={(description) => set({ description })}
      />
    </>
  );
}

export function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation('people');
  if (!error) return null;
  return (
    <Note tone="negative" role="alert">
      {error instanceof ProblemError ? error.detail : t('placement.failed')}
    </Note>
  );
}

function Days({ form }: { form: TermsForm }) {
  const { t } = useTranslation('people');
  const { values, set, missing, said } = form;
  return (
    <Row gap={16} style={{ alignItems: 'start' }}>
      <DatePicker
        label={t('placement.beginsOn')}
        value={values.beginsOn}
        onChange={(beginsOn) => set({ beginsOn })}
        error={missing(!values.beginsOn) ?? said('beginsOn')}
      />
      <DatePicker
        label={t('placement.endsOn')}
        optional
        value={values.endsOn}
        onChange={(endsOn) => set({ endsOn })}
        error={said('endsOn')}
      />
      <NumberStepper
        label={t('placement.hoursPerWeek')}
        width="short"
        minValue={1}
        maxValue={60}
        value={values.hoursPerWeek}
        onChange={(hoursPerWeek) => set({ hoursPerWeek })}
        error={said('hoursPerWeek')}
      />
    </Row>
  );
}
