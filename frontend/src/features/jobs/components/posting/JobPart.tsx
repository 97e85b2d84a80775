/** Part 2, the job: title, what the group does, form of help, themes, place. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { helpForms } from '@/features/catalogue';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import type { PlaceKind } from './draft';
import type { FormOf } from './form';
import { Labelled, Part } from './Part';
import styles from './posting.module.css';
import { fieldIds } from './problems';
import { themeFields, Themes } from './Themes';

const own = ['description', 'helpForm', 'placeKind', 'address'] as const;
export const jobFields = [...own, ...themeFields] as const;
type Form = FormOf<(typeof jobFields)[number]>;

export const JobPart = memo(function JobPart({ form }: { form: Form }) {
  const { t } = useTranslation('posting');
  const { draft, set, errors } = form;
  return (
    <Part id="part-job" title={t('job.part')}>
      <TextField
        id={fieldIds.title}
        label={t('job.title')}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errors.title}
        maxLength={200}
        width="full"
      />
      <TextArea
        id={fieldIds.description}
        label={t('job.description')}
        value={draft.description}
        onChange={(description) => set({ description })}
        error={errors.description}
        maxLength={8000}
        width="full"
      />
      <Themes form={form} />
      <div className={styles.two}>
        <Help form={form} />
        <Place form={form} />
      </div>
    </Part>
  );
});

function Help({ form }: { form: Form }) {
  const { t } = useTranslation(['posting', 'terms']);
  const { draft, set, errors, fixed } = form;
  return (
    <Select
      id={fieldIds.helpForm}
      label={t('job.helpForm')}
      placeholder={t('job.chooseHelp')}
      choices={helpForms.map((id) => ({ id, label: t(`terms:helpForm.${id}`) }))}
      value={draft.helpForm}
      onChange={(key) => set({ helpForm: helpForms.find((each) => each === key) ?? null })}
      error={errors.helpForm}
      isDisabled={fixed}
      width="full"
    />
  );
}

function Place({ form }: { form: Form }) {
  const { t } = useTranslation('posting');
  const { draft, set, errors, fixed } = form;
  return (
    <Labelled id="place-parts" label={t('place.label')} error={undefined}>
      <SegmentedSwitch
        label={t('place.kind')}
        labelHidden
        choices={[
          { value: 'onSite', label: t('place.onSite') },
          { value: 'hybrid', label: t('place.hybrid') },
          { value: 'online', label: t('place.online') },
        ]}
        value={draft.placeKind}
        onChange={(kind) => set({ placeKind: kind as PlaceKind })}
        isDisabled={fixed}
      />
      {draft.placeKind === 'online' ? null : (
        <TextField
          id={fieldIds.place}
          label={t('place.address')}
          value={draft.address}
          onChange={(address) => set({ address })}
          error={errors.place}
          maxLength={300}
          width="full"
        />
      )}
    </Labelled>
  );
}
