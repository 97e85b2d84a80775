/** The form of one organisation. */
import { parseDate } from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useSaveOrganisation, type Organisation, type OrganisationIn } from '../api';
import { Refusal } from './Refusal';

const kinds: OrganisationIn['kind'][] = [
  'municipality',
  'jointBody',
  'region',
  'province',
  'ministry',
  'agency',
  'waterBoard',
  'association',
  'partner',
];

const day = (text: string | null | undefined) => (text ? parseDate(text) : null);

interface OrganisationDialogProps {
  organisation: Organisation | null;
  onClose: () => void;
}

function useOrganisationForm({ organisation, onClose }: OrganisationDialogProps) {
  const { t } = useTranslation('administration');
  const { id, ...before } = organisation ?? { id: null };
  const [values, setValues] = useState<OrganisationIn>({
    name: '',
    kind: 'municipality',
    ...before,
  });
  const save = useSaveOrganisation(id);
  function submit(event: FormEvent): void {
    event.preventDefault();
    after(save.mutateAsync(values), () => {
      onClose();
      toast(t('saved'));
    });
  }
  const set = (part: Partial<OrganisationIn>) => setValues((now) => ({ ...now, ...part }));
  return { values, set, submit, save };
}

type OrganisationForm = ReturnType<typeof useOrganisationForm>;

export function OrganisationDialog(props: OrganisationDialogProps) {
  const { t } = useTranslation('administration');
  const form = useOrganisationForm(props);
  const { values, set, submit, save } = form;
  const title = props.organisation ? props.organisation.name : t('organisation.add');
  return (
    <Dialog title={title} isOpen onClose={props.onClose}>
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <Refusal error={save.error} />
        <TextField
          label={t('name')}
          width="full"
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t('organisation.kind')}
          choices={kinds.map((kind) => ({ id: kind, label: t(`organisationKind.${kind}`) }))}
          value={values.kind}
          onChange={(kind) => set({ kind: kinds.find((each) => each === kind) ?? 'municipality' })}
        />
        <Details form={form} />
        <DialogActions>
          <Button type="submit" busy={save.isPending} isDisabled={!values.name.trim()}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function Details({ form: { values, set } }: { form: OrganisationForm }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <TextField
        label={t('organisation.code')}
        optional
        value={values.officialCode ?? ''}
        onChange={(code) => set({ officialCode: code || null })}
      />
      <TextField
        label={t('organisation.province')}
        optional
        value={values.province ?? ''}
        onChange={(province) => set({ province: province || null })}
      />
      <Row gap={16}>
        <DatePicker
          label={t('organisation.begins')}
          optional
          value={day(values.beginsOn)}
          onChange={(date) => set({ beginsOn: date?.toString() ?? null })}
        />
        <DatePicker
          label={t('organisation.ends')}
          optional
          value={day(values.endsOn)}
          onChange={(date) => set({ endsOn: date?.toString() ?? null })}
        />
      </Row>
    </>
  );
}
