/** The form of an activity; what is wrong stands with its field, and nothing typed is lost. */
import { parseDate, type CalendarDate } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { chosenOf, themesQuery, type NamedOrganisation } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { DatePicker } from '@/ui/dates';
import { Row, Stack } from '@/ui/layout';
import { Removable } from '@/ui/Removable';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { ErrorSummary } from '@/ui/states';
import { TextArea, TextField } from '@/ui/TextField';
import { useKeepActivity, type Activity, type ActivityIn } from '../api';

const kinds = ['project', 'programme', 'vision', 'other'] as const;

interface ActivityFormProps {
  activity: Activity | null;
  organisations: NamedOrganisation[];
  myId: string;
  onSaved: (saved: Activity) => void;
}

export function ActivityForm({ activity, organisations, myId, onSaved }: ActivityFormProps) {
  const { t } = useTranslation('networkmap');
  const [draft, setDraft] = useState(() => draftOf(activity, organisations, myId));
  const keeping = useKeepActivity(activity?.id ?? null);
  const errors = fieldErrors(keeping.error);
  const change = (part: Partial<ActivityIn>) => setDraft((before) => ({ ...before, ...part }));
  // What is wrong is shown in the form.
  const save = () => void keeping.mutateAsync(draft).then(onSaved, () => undefined);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap={24}>
        <Wrong error={keeping.error} />
        <What draft={draft} errors={errors} organisations={organisations} onChange={change} />
        <Themes
          chosen={draft.themes}
          error={errors.get('themes')}
          onChange={(themes) => change({ themes })}
        />
        <When draft={draft} errors={errors} onChange={change} />
        <Checkbox
          isSelected={draft.contactId === myId}
          onChange={(mine) => change({ contactId: mine ? myId : null })}
        >
          {t('form.contact')}
        </Checkbox>
        <div>
          <Button type="submit" look="primary" busy={keeping.isPending}>
            {t(activity ? 'form.saveChange' : 'form.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface PartProps {
  draft: ActivityIn;
  errors: ReadonlyMap<string, string>;
  onChange: (part: Partial<ActivityIn>) => void;
}

function What(props: PartProps & { organisations: readonly NamedOrganisation[] }) {
  const { draft, errors, organisations, onChange: change } = props;
  const { t } = useTranslation('networkmap');
  return (
    <>
      <TextField
        id="activity-title"
        label={t('form.title')}
        hint={t('form.titleHint')}
        error={errors.get('title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={200}
      />
      <Select
        id="activity-organisationId"
        label={t('form.organisation')}
        error={errors.get('organisationId')}
        choices={organisations.map(({ id, name }) => ({ id, label: name }))}
        value={draft.organisationId}
        onChange={(key) => change({ organisationId: key })}
      />
      <Select
        label={t('form.kind')}
        choices={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={draft.kind ?? 'project'}
        onChange={(key) => change({ kind: kinds.find((each) => each === key) ?? 'project' })}
      />
      <TextArea
        label={t('form.description')}
        optional
        rows={4}
        error={errors.get('description')}
        value={draft.description ?? ''}
        onChange={(description) => change({ description })}
        maxLength={4000}
      />
    </>
  );
}

function When({ draft, errors, onChange: change }: PartProps) {
  const { t } = useTranslation('networkmap');
  return (
    <Row gap={24}>
      <Day
        label={t('form.begins')}
        day={draft.beginsOn}
        onChange={(beginsOn) => change({ beginsOn })}
      />
      <Day
        label={t('form.ends')}
        day={draft.endsOn}
        error={errors.get('endsOn')}
        onChange={(endsOn) => change({ endsOn })}
      />
    </Row>
  );
}

function draftOf(
  activity: Activity | null,
  organisations: readonly NamedOrganisation[],
  myId: string,
): ActivityIn {
  if (!activity) {
    const [first] = organisations;
    return { organisationId: first?.id ?? '', title: '', themes: [], contactId: myId };
  }
  const { organisation, themes, contact, ...same } = activity;
  return {
    ...same,
    organisationId: organisation.id,
    themes: themes.map(({ id }) => id),
    contactId: contact?.id ?? null,
  };
}

/** The first problem of each field; those of `themes.0` belong to `themes`. */
function fieldErrors(error: unknown): Map<string, string> {
  if (!(error instanceof ProblemError)) return new Map();
  return new Map(error.fields.map(({ path, detail }) => [path.split('.')[0] ?? path, detail]));
}

function Wrong({ error }: { error: unknown }) {
  const { t } = useTranslation('networkmap');
  if (!(error instanceof ProblemError)) return null;
  const errors = error.fields.length
    ? error.fields.map(({ path, detail }) => ({
        fieldId: `activity-${path.split('.')[0]}`,
        message: detail,
      }))
    : [{ fieldId: 'activity-title', message: error.detail }];
  return <ErrorSummary title={t('form.wrong')} errors={errors} />;
}

interface ThemesProps {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (themes: string[]) => void;
}

function Themes({ chosen, error, onChange }: ThemesProps) {
  const { t } = useTranslation('networkmap');
  const themes = useQuery(themesQuery).data ?? [];
  const left = themes.filter(({ id }) => !chosen.includes(id));
  return (
    <Stack gap={10}>
      <ComboBox
        id="activity-themes"
        // The list is read once, so that it is made anew after each choice.
        key={`${left.length}`}
        label={t('form.theme')}
        hint={t('form.themeHint')}
        error={error}
        choices={left}
        isDisabled={chosen.length >= 5}
        onChange={(key) => key !== null && onChange([...chosen, String(key)])}
      />
      <Removable
        label={t('form.themes')}
        items={chosenOf(themes, chosen)}
        says={(theme) => t('form.removeTheme', { theme })}
        onRemove={(id) => onChange(chosen.filter((each) => each !== id))}
      />
    </Stack>
  );
}

interface DayProps {
  label: string;
  day: string | null | undefined;
  error?: string | undefined;
  onChange: (day: string | null) => void;
}

function Day({ label, day, error, onChange }: DayProps) {
  return (
    <DatePicker
      label={label}
      optional
      error={error}
      value={day ? parseDate(day) : null}
      onChange={(date: CalendarDate | null) => onChange(date ? date.toString() : null)}
    />
  );
}
