/** The fields of the last part, shown once their row is opened. */
import { parseDate, parseTime, today } from '@internationalized/date';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '@/ui/RadioGroup';
import { DatePicker, TimeField } from '@/ui/dates';
import { NumberStepper } from '@/ui/NumberStepper';
import { Select } from '@/ui/Select';
import { ownDeadline, type Audience, type ClaimMode } from './draft';
import type { FormOf } from './form';
import type { PostingPlace } from './places';
import styles from './posting.module.css';
import { fieldIds } from './problems';

const reach = ['organisationId', 'networkId', 'audience', 'claimMode'] as const;
const times = ['hours', 'deadline', 'flexible', 'options', 'until'] as const;
export const restFields = [...reach, ...times] as const;
export type RestForm = FormOf<(typeof restFields)[number]>;

interface FieldProps {
  form: RestForm;
}

export function HoursField({ form }: FieldProps) {
  const { t } = useTranslation('posting');
  return (
    <NumberStepper
      id={fieldIds.hoursPerPerson}
      label={t('rest.hoursLabel')}
      hint={t('rest.hoursHint')}
      minValue={0.5}
      maxValue={16}
      step={0.5}
      value={form.draft.hours}
      onChange={(hours) => form.set({ hours })}
      error={form.errors.hoursPerPerson}
    />
  );
}

export function DeadlineField({ form }: FieldProps) {
  const { t } = useTranslation('posting');
  const { draft, set, errors } = form;
  const moment = draft.deadline ?? ownDeadline(draft);
  return (
    <div className={styles.moments} id={fieldIds.claimDeadline} tabIndex={-1}>
      <DatePicker
        label={t('rest.deadlineDay')}
        value={moment ? parseDate(moment.day) : null}
        minValue={today('Europe/Amsterdam')}
        onChange={(day) =>
          set({
            deadline: day ? { day: day.toString(), time: moment?.time ?? '12:00' } : null,
          })
        }
        error={errors.claimDeadline}
      />
      <TimeField
        label={t('rest.deadlineTime')}
        value={moment ? parseTime(moment.time) : null}
        isDisabled={!moment}
        onChange={(time) =>
          moment && time
            ? set({ deadline: { day: moment.day, time: time.toString().slice(0, 5) } })
            : undefined
        }
      />
    </div>
  );
}

export function AudienceField({ form, network }: FieldProps & { network: string }) {
  const { t } = useTranslation('posting');
  const audiences: Audience[] = ['network', 'partners', 'everyone'];
  return (
    <RadioGroup
      id={fieldIds.audience}
      label={t('rest.audienceLabel')}
      choices={audiences.map((value) => ({ value, label: t(`audience.${value}`, { network }) }))}
      value={form.draft.audience}
      onChange={(audience) => form.set({ audience: audience as Audience })}
      error={form.errors.audience}
    />
  );
}

export function ClaimModeField({ form }: FieldProps) {
  const { t } = useTranslation('posting');
  const modes: ClaimMode[] = ['direct', 'chosen'];
  return (
    <RadioGroup
      id={fieldIds.claimMode}
      label={t('rest.claimModeLabel')}
      choices={modes.map((value) => ({
        value,
        label: t(`mode.${value}`),
        note: t(`modeNote.${value}`),
      }))}
      value={form.draft.claimMode}
      onChange={(claimMode) => form.set({ claimMode: claimMode as ClaimMode })}
      error={form.errors.claimMode}
    />
  );
}

export function PlaceField({ form, places }: FieldProps & { places: PostingPlace[] }) {
  const { t } = useTranslation('posting');
  const { draft, set, errors } = form;
  const here = places.filter((place) => place.organisationId === draft.organisationId);
  const organisations = [...new Map(places.map((each) => [each.organisationId, each])).values()];
  const first = (id: string) => places.find((each) => each.organisationId === id);
  return (
    <div className={styles.moments}>
      <Select
        id={fieldIds.organisationId}
        label={t('rest.organisation')}
        placeholder={t('rest.choose')}
        choices={organisations.map((each) => ({
          id: each.organisationId,
          label: each.organisation,
        }))}
        value={draft.organisationId}
        onChange={(key) =>
          set({
            organisationId: key,
            networkId: first(key)?.networkId ?? null,
          })
        }
        error={errors.organisationId}
      />
      {here.length > 1 ? (
        <Select
          label={t('rest.network')}
          choices={here.map((each) => ({ id: each.networkId, label: each.network }))}
          value={draft.networkId}
          onChange={(key) => set({ networkId: key })}
        />
      ) : null}
    </div>
  );
}
