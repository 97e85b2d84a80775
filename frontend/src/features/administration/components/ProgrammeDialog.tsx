/** The form of one programme: a cohort, its placements one after another, and who is in it. */
import { parseDate } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
import { DatePicker } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack, Words } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { ComboBox } from '@/ui/ComboBox';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { membersQuery, useSaveProgramme, type Programme } from '../api';
import styles from './administration.module.css';
import { Refusal } from './Refusal';

interface ProgrammeDialogProps {
  networkId: string;
  programme: Programme | null;
  onClose: () => void;
}

type Values = Omit<Programme, 'id' | 'beginsOn' | 'endsOn'> & {
  beginsOn: string | null;
  endsOn: string | null;
};

const fresh: Values = {
  name: '',
  beginsOn: null,
  endsOn: null,
  placements: 3,
  nextPlacementOn: null,
  members: [],
};

function useProgrammeForm({ networkId, programme, onClose }: ProgrammeDialogProps) {
  const { t } = useTranslation('administration');
  const [values, setValues] = useState<Values>(programme ?? fresh);
  const save = useSaveProgramme(networkId, programme?.id ?? null);
  const { name, beginsOn, endsOn, placements, nextPlacementOn, members } = values;
  const complete = Boolean(name.trim() && beginsOn && endsOn);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!beginsOn || !endsOn) return;
    const memberIds = members.map(({ id }) => id);
    const body = { name, beginsOn, endsOn, placements, nextPlacementOn, memberIds };
    after(save.mutateAsync(body), () => {
      onClose();
      toast(t('saved'));
    });
  }
  const set = (part: Partial<Values>) => setValues((now) => ({ ...now, ...part }));
  return { values, set, complete, submit, save };
}

type ProgrammeForm = ReturnType<typeof useProgrammeForm>;

export function ProgrammeDialog(props: ProgrammeDialogProps) {
  const { t } = useTranslation('administration');
  const form = useProgrammeForm(props);
  const { values, set, submit, save } = form;
  return (
    <Dialog title={props.programme?.name ?? t('programme.add')} isOpen onClose={props.onClose}>
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <TextField
          label={t('name')}
          width="full"
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <Days form={form} />
        <Members
          networkId={props.networkId}
          chosen={values.members}
          onChange={(members) => set({ members })}
        />
        <Refusal error={save.error} />
        <DialogActions>
          <Button type="submit" busy={save.isPending} isDisabled={!form.complete}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

const day = (text: string | null) => (text ? parseDate(text) : null);

function Days({ form: { values, set } }: { form: ProgrammeForm }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <Row gap={16}>
        <DatePicker
          label={t('programme.begins')}
          value={day(values.beginsOn)}
          onChange={(date) => set({ beginsOn: date?.toString() ?? null })}
        />
        <DatePicker
          label={t('programme.ends')}
          value={day(values.endsOn)}
          onChange={(date) => set({ endsOn: date?.toString() ?? null })}
        />
      </Row>
      <NumberStepper
        label={t('programme.placements')}
        minValue={1}
        maxValue={12}
        value={values.placements}
        onChange={(placements) => set({ placements })}
      />
      <DatePicker
        label={t('programme.next')}
        optional
        value={day(values.nextPlacementOn)}
        onChange={(date) => set({ nextPlacementOn: date?.toString() ?? null })}
      />
    </>
  );
}

interface MembersProps {
  networkId: string;
  chosen: Programme['members'];
  onChange: (members: Programme['members']) => void;
}

function Members({ networkId, chosen, onChange }: MembersProps) {
  const { t } = useTranslation('administration');
  return (
    <Stack gap={8}>
      <h3>{t('programme.members')}</h3>
      {chosen.length === 0 ? <Words tone="hint">{t('programme.noMembers')}</Words> : null}
      <ul className={styles.list}>
        {chosen.map((each) => (
          <li key={each.id}>
            <div>{each.name}</div>
            <IconButton
              label={t('network.without', { name: each.name })}
              icon={X}
              onPress={() => onChange(chosen.filter(({ id }) => id !== each.id))}
            />
          </li>
        ))}
      </ul>
      {/* A new box for the next one, empty and closed again. */}
      <MemberBox key={chosen.length} {...{ networkId, chosen, onChange }} />
    </Stack>
  );
}

function MemberBox({ networkId, chosen, onChange }: MembersProps) {
  const { t } = useTranslation('administration');
  const [words, setWords] = useState('');
  const found = useQuery(membersQuery(networkId, words.trim())).data ?? [];
  const choices = found
    .filter(({ id }) => !chosen.some((each) => each.id === id))
    .map(({ id, name }) => ({ id, label: name }));
  const add = (id: string) => {
    const person = choices.find((each) => each.id === id);
    if (person) onChange([...chosen, { id, name: person.label }]);
  };
  return (
    <ComboBox
      label={t('programme.addMember')}
      width="full"
      menuTrigger="input"
      items={choices}
      choices={choices}
      inputValue={words}
      onInputChange={setWords}
      value={null}
      onChange={(id) => (id === null ? undefined : add(String(id)))}
    />
  );
}
