/** Jobs, groups and numbers, as pages show them. Everybody here is invented. */
import CalendarCheck from 'lucide-react/icons/calendar-check';
import Clock from 'lucide-react/icons/clock';
import Eye from 'lucide-react/icons/eye';
import Landmark from 'lucide-react/icons/landmark';
import Scale from 'lucide-react/icons/scale';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Button } from '@/ui/Button';
import { Formation, type Seat } from '@/ui/Formation';
import { InvitationStrip, JobCard, JobRow, TimeOptionCard } from '@/ui/job';
import { Meta, Panel, Row, Stack, Words } from '@/ui/layout';
import { Lineage } from '@/ui/Lineage';
import { Link } from '@/ui/Link';
import { MeterBar, Progress, ProofBar } from '@/ui/measures';
import { MemberChip, MemberChips } from '@/ui/MemberChip';
import { Block } from './Block';

const seats: Seat[] = [
  { state: 'taken', name: 'Sem Kolkman' },
  { state: 'taken', name: 'Daan Wessels' },
  { state: 'mine' },
  { state: 'invited', name: 'Mila Postma' },
  { state: 'open', role: 'freshEye' },
];

const reasons = [
  {
    key: 'eye',
    icon: Eye,
    text: 'Je wilt leren over energiearmoede, maar werkt er nog niet aan. Dat geeft een frisse blik.',
  },
  {
    key: 'free',
    icon: CalendarCheck,
    text: 'Je bent vrij: donderdagmiddag staat open in je agenda.',
  },
  { key: 'fair', icon: Scale, text: 'Je deed 3 weken geen klus. Jij bent nu eerder aan de beurt.' },
  { key: 'trip', icon: Clock, text: 'Je reist 25 minuten.' },
  {
    key: 'budget',
    icon: TriangleAlert,
    text: 'Je komt dan op 9 uur. Je wilde er 8. Het mag: jij beslist.',
    caution: true,
  },
];

const facts = (
  <>
    <span>
      <Landmark aria-hidden /> Gemeente Losser
    </span>
    <span>
      <Clock aria-hidden /> 2,5 uur
    </span>
  </>
);

export function JobBlock() {
  return (
    <Block title="Klussen" wide>
      <InvitationStrip
        level={3}
        title="Borne vraagt jou als notulist"
        actions={
          <>
            <Button>Ja, ik doe mee</Button>
            <Button look="secondary">Nee</Button>
          </>
        }
      >
        <p>
          Inloopochtend Oud-Borne, vrijdag 27 november, 10.00–12.00 uur. Antwoord vóór dinsdag 12.00
          uur.
        </p>
      </InvitationStrip>
      <ExampleCard />
      <ExampleRow />
    </Block>
  );
}

function ExampleCard() {
  return (
    <JobCard
      when={{ date: 'do 26 nov', time: '13.30–16.00 uur', note: 'over 3 dagen' }}
      title={
        <Link to="/klussen" plain>
          Lees de energiebrief aan huurders met een frisse blik
        </Link>
      }
      meta={facts}
      goal="Huurders begrijpen in één keer welke hulp er is. Nu belt een op de drie met vragen."
      reasonsTitle="Waarom jij?"
      reasons={reasons}
      groupTitle="Het groepje"
      seats={seats.slice(1)}
      groupText="Daan doet al mee, Mila is gevraagd. Nog 1 plek: frisse blik."
      actions={
        <>
          <Button>Ik doe mee</Button>
          <Button look="secondary">Samen met een collega</Button>
          <Button look="quiet">Niet voor mij</Button>
        </>
      }
    />
  );
}

function ExampleRow() {
  return (
    <JobRow
      when={{ date: 'vóór 11 dec', time: 'zelf te plannen' }}
      title={
        <Link to="/klussen" plain>
          Test de nieuwe pagina over schulden
        </Link>
      }
      meta={facts}
      reasons={reasons.slice(1, 2)}
      seats={seats}
      seatsText="2 van 5 plekken bezet"
      actions={
        <Button look="secondary" small>
          Ik doe mee
        </Button>
      }
    />
  );
}

export function GroupBlock() {
  return (
    <Block title="Plekken in een groepje">
      <Formation seats={seats} size="big" />
      <Formation seats={seats} />
      <Formation seats={seats} size="mini" />
      <Meta>
        <span>bezet</span>
        <span>jij (geel)</span>
        <span>uitgenodigd (lichte rand)</span>
        <span>vrij (stippelrand, rol in het midden)</span>
      </Meta>
      <MemberChips>
        <MemberChip name="Noor" role="tafelleider" pinned onUnpin={() => undefined} actions={[]} />
        <MemberChip
          name="Sem"
          role="notulist"
          actions={[{ id: 'why', label: 'Waarom?', onAction: () => undefined }]}
        />
      </MemberChips>
      <Lineage
        stops={[
          { key: 'w', place: 'Wierden', text: 'maart 2025', note: 'bedacht voor de afvalbrief' },
          { key: 'b', place: 'Borne', text: 'juni 2025', note: 'bewoners lezen mee' },
        ]}
      />
    </Block>
  );
}

export function MeasureBlock() {
  return (
    <Block title="Getallen op schaal">
      <TimeOptionCard
        date="do 26 nov"
        time="13.30–16.00 uur"
        able={9}
        fitting={6}
        removeLabel="Do 26 nov weghalen"
        onRemove={() => undefined}
      >
        <b>9 mensen kunnen</b>, 6 passen goed. Groepje is compleet.
      </TimeOptionCard>
      <TimeOptionCard date="vr 4 dec" time="15.00–17.30 uur" able={2} fitting={1} weak>
        <b>2 mensen kunnen.</b> Je mist een notulist en 1 frisse blik.
      </TimeOptionCard>
      <Stack gap={8}>
        <Row between>
          <b>November</b>
          <span>5 van je 8 uur</span>
        </Row>
        <MeterBar
          value={5}
          soft={2}
          max={8}
          label="5 van 8 uur gebruikt, 2 uur is een uitnodiging"
        />
        <Words tone="smallSubtle">5 uur gepland · 2 uur wacht op jouw antwoord</Words>
      </Stack>
      <ExampleProof />
    </Block>
  );
}

function ExampleProof() {
  return (
    <Panel>
      <Stack gap={10}>
        <ProofBar
          found={99.2}
          bound={100}
          label="Dit plan haalt 99,2 procent van het hoogste dat mogelijk is"
        />
        <Words tone="small">Geen enkel plan kan meer dan 0,8% beter zijn. Dat is bewezen.</Words>
        <Progress value={24} max={60} label="Voortgang van de indeling" />
        <Words tone="small">24 van hooguit 60 seconden.</Words>
      </Stack>
    </Panel>
  );
}
