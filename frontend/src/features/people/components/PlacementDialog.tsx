/** The form of one placement. */
import { parseDate, type CalendarDate } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { leadToFirstWrong } from '@/lib/first-wrong';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/choices';
import { DatePicker } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { ComboBox } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { TextArea, TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { organisationsQuery, useSavePlacement, type Placement, type PlacementIn } from '../api';
import { PlacementThemes, Weekdays } from './PlacementMore';

interface Values {
  title: string;
  organisationId: string | null;
  beginsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  hoursPerWeek: number;
  weekdays: number[];
  themes: string[];
  description: string;
  onMap: boolean;
}

const fresh: Values = {
  title: '',
  organisationId: null,
  beginsOn: null,
  endsOn: null,
  hoursPerWeek: 32,
  weekdays: [],
  themes: [],
  description: '',
  onMap: false,
};

const valuesOf = ({ id: _, organisation, beginsOn, endsOn, ...rest }: Placement): Values => ({
  ...rest,
  organisationId: organisation.id,
  beginsOn: parseDate(beginsOn),
  endsOn: endsOn ? parseDate(endsOn) : null,
});

/** What the API takes, or null while something that it needs is missing. */
function bodyOf(values: Values): PlacementIn | null {
  const { title, organisationId, beginsOn, endsOn, ...rest } = values;
  if (!title.trim() || !organisationId || !beginsOn) return null;
  return {
    ...rest,
    title: title.trim(),
    organisationId,
    beginsOn: beginsOn.toString(),
    endsOn: endsOn?.toString() ?? null,
  };
}

function usePlacementForm(placement: Placement | null, onClose: () => void) {
  const { t } = useTranslation('people');
  const [values, setValues] = useState(() => (placement ? valuesOf(placement) : fresh));
  const [tried, setTried] = useState(false);
  const save = useSavePlacement(placement?.id ?? null);
  const problem = save.error instanceof ProblemError ? save.error : null;
  const missing = (empty: boolean) => (tried && empty ? t('placement.missing') : undefined);
  const said = (field: string) => problem?.fields.find(({ path }) => path === field)?.detail;

  function submit(event: FormEvent<HTMLElement>): void {
    event.preventDefault();
    // The dialog stands inside the profile's form in the tree of components.
    event.stopPropagation();
    setTried(true);
    const body = bodyOf(values);
    if (!body) return leadToFirstWrong(event.currentTarget);
    after(save.mutateAsync(body), () => {
      onClose();
      toast(t('placement.saved'));
    });
  }
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  return { values, set, submit, missing, said, save };
}

type PlacementForm = ReturnType<typeof usePlacementForm>;

interface PlacementDialogProps {
  /** Null for a new one. */
  placement: Placement | null;
  onClose: () => void;
}

export function PlacementDialog({ placement, onClose }: PlacementDialogProps) {
  const { t } = useTranslation('people');
  const form = usePlacementForm(placement, onClose);
  const { values, set, save } = form;
  return (
    <Dialog title={t(placement ? 'placement.edit' : 'placement.add')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={form.submit} {...{ noValidate: true }}>
        <Refused error={save.error} />
        <TextField
          label={t('placement.title')}
          maxLength={200}
          width="full"
          value={values.title}
          onChange={(title) => set({ title })}
          error={form.missing(!values.title.trim()) ?? form.said('title')}
        />
        <Organisation form={form} name={placement?.organisation.name ?? ''} />
        <Days form={form} />
        <Weekdays value={values.weekdays} onChange={(weekdays) => set({ weekdays })} />
        <PlacementThemes value={values.themes} onChange={(themes) => set({ themes })} />
        <TextArea
          label={t('placement.description')}
          optional
          width="full"
          maxLength={4000}
          value={values.description}
          onChange={(description) => set({ description })}
        />
        <Checkbox isSelected={values.onMap} onChange={(onMap) => set({ onMap })}>
          {t('placement.onMap')}
        </Checkbox>
        <DialogActions>
          <Button type="submit" busy={save.isPending}>
            {t('placement.save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation('people');
  if (!error) return null;
  return (
    <Note tone="negative" role="alert">
      {error instanceof ProblemError ? error.detail : t('placement.failed')}
    </Note>
  );
}

/** All organisations of the country: the server searches while one types. */
function Organisation({ form, name }: { form: PlacementForm; name: string }) {
  const { t } = useTranslation('people');
  const [words, setWords] = useState(name);
  const found = useQuery(organisationsQuery(words)).data ?? [];
  return (
    <ComboBox
      label={t('placement.organisation')}
      width="full"
      items={found.map(({ id, name: label }) => ({ id, label }))}
      choices={found.map(({ id, name: label }) => ({ id, label }))}
      inputValue={words}
      onInputChange={setWords}
      value={form.values.organisationId}
      onChange={(id) => form.set({ organisationId: id ? String(id) : null })}
      error={form.missing(!form.values.organisationId) ?? form.said('organisationId')}
    />
  );
}

function Days({ form }: { form: PlacementForm }) {
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
