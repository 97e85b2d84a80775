/** The form of one organisation. */
import { parseDate } from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack, Words } from '@/ui/layout';
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

/** "52,27" or "52.27" as a number; null when it is neither that nor empty. */
function degrees(text: string): number | null | undefined {
  if (text.trim() === '') return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

const inWords = (number: number | null | undefined): string =>
  number === null || number === undefined ? '' : String(number).replace('.', ',');

/** Both or neither of the two numbers; undefined while they are not right. */
function placeOf(latitude: string, longitude: string) {
  const north = degrees(latitude);
  const east = degrees(longitude);
  if (north === null || east === null || (north === undefined) !== (east === undefined)) return;
  return { latitude: north ?? null, longitude: east ?? null };
}

function useOrganisationForm({ organisation, onClose }: OrganisationDialogProps) {
  const { t } = useTranslation('administration');
  const { id, ...before } = organisation ?? { id: null };
  const [values, setValues] = useState<OrganisationIn>({
    name: '',
    kind: 'municipality',
    ...before,
  });
  const [latitude, setLatitude] = useState(inWords(organisation?.latitude));
  const [longitude, setLongitude] = useState(inWords(organisation?.longitude));
  const [tried, setTried] = useState(false);
  const save = useSaveOrganisation(id);
  const place = placeOf(latitude, longitude);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!place) return;
    after(save.mutateAsync({ ...values, ...place }), () => {
      onClose();
      toast(t('saved'));
    });
  }
  const set = (part: Partial<OrganisationIn>) => setValues((now) => ({ ...now, ...part }));
  const where = { latitude, setLatitude, longitude, setLongitude, wrong: tried && !place };
  return { values, set, submit, save, where };
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
        <Place form={form} />
        <DialogActions>
          <Button type="submit" busy={save.isPending} isDisabled={!values.name.trim()}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function Place({ form: { where } }: { form: OrganisationForm }) {
  const { t } = useTranslation('administration');
  return (
    <Stack gap={6}>
      <Row gap={16}>
        <TextField
          label={t('organisation.latitude')}
          optional
          width="short"
          inputMode="decimal"
          value={where.latitude}
          onChange={where.setLatitude}
          error={where.wrong ? t('organisation.placeWrong') : undefined}
        />
        <TextField
          label={t('organisation.longitude')}
          optional
          width="short"
          inputMode="decimal"
          value={where.longitude}
          onChange={where.setLongitude}
        />
      </Row>
      <Words tone="hint">{t('organisation.place')}</Words>
    </Stack>
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
