/** Everything that takes input, valid and invalid. */
import { CalendarDate, Time } from '@internationalized/date';
import CalendarX from 'lucide-react/icons/calendar-x';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { ChipLink } from '@/ui/ChipLink';
import { Checkbox, CheckboxCard, CheckboxGroup, ImpossibleCard } from '@/ui/Checkbox';
import { Chips } from '@/ui/Chips';
import { ToggleChip } from '@/ui/ToggleChip';
import { RadioGroup } from '@/ui/RadioGroup';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { DatePicker, DateRange, TimeField } from '@/ui/dates';
import { FileField } from '@/ui/FileField';
import { Row, Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { SearchField } from '@/ui/SearchField';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { ErrorSummary } from '@/ui/states';
import { TextArea, TextField } from '@/ui/TextField';
import { Block } from './Block';

const roles = [
  { id: 'moderator', label: 'Tafelleider', note: 'past bij jou' },
  { id: 'noteTaker', label: 'Notulist' },
  { id: 'freshEye', label: 'Frisse blik' },
];

const organisations = ['Almelo', 'Borne', 'Dinkelland', 'Enschede', 'Hengelo', 'Losser'].map(
  (name) => ({ id: name, label: `Gemeente ${name}` }),
);

const wrongHours = [{ fieldId: 'uren', message: 'Hoeveel uur kost het per persoon?' }];

export function ErrorBlock() {
  // The summary takes focus when it appears, so it waits until it is asked for.
  const [shown, setShown] = useState(false);
  return (
    <Block title="Fout in een formulier">
      {shown ? <ErrorSummary title="Nog 1 ding voor je kunt plaatsen" errors={wrongHours} /> : null}
      <Row>
        <Button look="secondary" small onPress={() => setShown(true)}>
          Toon de samenvatting
        </Button>
      </Row>
      <TextField
        id="uren"
        label="Uren per persoon"
        hint="Van een half uur tot 16 uur."
        width="short"
        defaultValue="20"
        error="Kies 16 uur of minder. Duurt het langer? Maak er een poolopdracht van."
      />
    </Block>
  );
}

export function TextBlock() {
  const [search, setSearch] = useState('brieven begrijpelijk maken');
  return (
    <Block title="Tekst">
      <SearchField label="Zoek in wat we leerden" value={search} onChange={setSearch} />
      <TextField label="Titel" defaultValue="Lees de energiebrief met een frisse blik" />
      <TextField label="Ruimte in het gebouw" optional />
      <TextArea
        big
        width="full"
        label="Waarom doen jullie dit, en wat merken inwoners ervan?"
        hint="Dit lezen mensen het eerst. Eén of twee zinnen is genoeg."
        defaultValue="Huurders begrijpen in één keer welke hulp er is."
      />
      <TextField label="Netwerk" defaultValue="Traineepool Twente" isDisabled />
    </Block>
  );
}

export function PickBlock() {
  const [file, setFile] = useState<File | null>(null);
  return (
    <Block title="Kiezen uit een lijst, een dag of een aantal">
      <FileField
        label="Bestand"
        hint="CSV of Excel (.xlsx), met namen boven de kolommen."
        accept={['.csv', '.xlsx']}
        file={file}
        onChange={setFile}
      />
      <Select label="Je rol" choices={roles} defaultValue="moderator" />
      <ComboBox label="Organisatie" choices={organisations} defaultInputValue="" />
      <NumberStepper label="Aantal notulisten" defaultValue={1} minValue={0} maxValue={12} />
      <Row gap={16} style={{ alignItems: 'start' }}>
        <DatePicker label="Dag" defaultValue={new CalendarDate(2026, 11, 26)} />
        <TimeField label="Van" defaultValue={new Time(13, 30)} />
        <TimeField
          label="Tot"
          defaultValue={new Time(13)}
          error="Kies een eindtijd na de begintijd."
        />
      </Row>
      <DateRange
        label="Zelf te plannen tussen"
        defaultValue={{
          start: new CalendarDate(2026, 11, 30),
          end: new CalendarDate(2026, 12, 11),
        }}
      />
    </Block>
  );
}

export function ChoiceBlock() {
  return (
    <Block title="Kiezen door te drukken">
      <CheckboxGroup label="Wanneer kun je?" defaultValue={['one']}>
        <CheckboxCard value="one" note="Je bent vrij. Sem en Daan kunnen ook.">
          <b>di 1 dec</b>, 14.00–16.30
        </CheckboxCard>
        <CheckboxCard value="two" note="Je bent vrij. Alleen Sem kan ook.">
          <b>do 3 dec</b>, 13.00–15.30
        </CheckboxCard>
        <ImpossibleCard icon={CalendarX} note="Dan ben je bezet in je agenda.">
          <b>vr 4 dec</b>, 9.30–12.00
        </ImpossibleCard>
      </CheckboxGroup>
      <RadioGroup
        label="Wie kiest?"
        defaultValue="direct"
        choices={[
          { value: 'direct', label: 'Wie zich aanmeldt, heeft een plek' },
          { value: 'chosen', label: 'Wij kiezen', note: 'Je kiest uit de mensen die zich melden.' },
        ]}
      />
    </Block>
  );
}

export function SwitchBlock() {
  const [how, setHow] = useState('together');
  return (
    <Block title="Schakelen en filteren">
      <SegmentedSwitch
        label="Alleen of samen?"
        value={how}
        onChange={setHow}
        choices={[
          { value: 'alone', label: 'Alleen' },
          { value: 'together', label: 'Samen' },
        ]}
      />
      <Chips label="Filters">
        <ToggleChip defaultSelected>Frisse blik</ToggleChip>
        <ToggleChip>Tafelgesprek</ToggleChip>
        <ToggleChip isDisabled>Workshop</ToggleChip>
      </Chips>
      <Row gap={8}>
        <ChipLink to="." isPresent>
          Bewaard filter
        </ChipLink>
        <ChipLink to="." isPresent={false}>
          Energie in Losser
        </ChipLink>
      </Row>
      <Stack gap={0}>
        <Checkbox end="14" defaultSelected>
          Dienstverlening
        </Checkbox>
        <Checkbox end="9">Energie</Checkbox>
      </Stack>
    </Block>
  );
}
