/** The idea in a minute: for whom, why, what; times and places are the organisation's to choose. */
import { useTranslation } from 'react-i18next';
import { helpForms } from '@/features/catalogue';
import type { ProposalPlace } from '@/features/proposals';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { TextArea, TextField } from '@/ui/TextField';
import { useProposal } from './useProposal';

export function ProposalForm({ places }: { places: readonly ProposalPlace[] }) {
  const { t } = useTranslation('proposals');
  const form = useProposal(places);
  return (
    <Stack as="form" gap={24} onSubmit={form.submit} {...{ noValidate: true }}>
      <ComboBox
        label={t('organisation')}
        choices={places.map(({ organisationId, organisation }) => ({
          id: organisationId,
          label: organisation,
        }))}
        value={form.words.organisationId}
        onChange={(key) => form.set({ organisationId: key === null ? null : String(key) })}
        error={form.wrong('organisationId')}
        width="full"
      />
      <Idea form={form} />
      <Help form={form} />
      {form.refusal ? (
        <Note tone="warning" role="alert">
          {form.refusal}
        </Note>
      ) : null}
      <div>
        <Button type="submit" busy={form.busy}>
          {t('send')}
        </Button>
      </div>
    </Stack>
  );
}

function Idea({ form }: { form: ReturnType<typeof useProposal> }) {
  const { t } = useTranslation('proposals');
  const { words, set, wrong } = form;
  return (
    <>
      <TextField
        label={t('title')}
        value={words.title}
        onChange={(title) => set({ title })}
        error={wrong('title')}
        maxLength={200}
        width="full"
      />
      <TextArea
        label={t('goal')}
        hint={t('goalHint')}
        value={words.goal}
        onChange={(goal) => set({ goal })}
        error={wrong('goal')}
        maxLength={1000}
        width="full"
      />
      <TextArea
        label={t('description')}
        optional
        value={words.description}
        onChange={(description) => set({ description })}
        maxLength={8000}
        rows={5}
        width="full"
      />
    </>
  );
}

function Help({ form }: { form: ReturnType<typeof useProposal> }) {
  const { t } = useTranslation(['proposals', 'terms']);
  const { words, set, wrong } = form;
  return (
    <>
      <Select
        label={t('help')}
        placeholder={t('choose')}
        choices={helpForms.map((id) => ({ id, label: t(`terms:helpForm.${id}`) }))}
        value={words.helpForm}
        onChange={(key) => set({ helpForm: helpForms.find((each) => each === key) ?? null })}
        error={wrong('helpForm')}
        width="full"
      />
      <NumberStepper
        label={t('hours')}
        value={words.hours}
        onChange={(hours) => set({ hours })}
        minValue={0.5}
        maxValue={16}
        step={0.5}
      />
    </>
  );
}
