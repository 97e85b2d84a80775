/** Tables: the week, the load, summary rows, and a plain list of data. */
import { useState } from 'react';
import type { FreeWindow } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Hidden } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { LoadTable } from '@/ui/LoadTable';
import { SummaryRows, Table } from '@/ui/rows';
import { WeekGrid } from '@/ui/WeekGrid';
import { WeekInWords } from '@/ui/WeekInWords';
import { Block } from './Block';

const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'].map((name, index) => ({
  weekday: index + 1,
  name: `${name} ${index + 23} november`,
  date: String(index + 23),
}));

export function WeekBlocks() {
  const [windows, setWindows] = useState<FreeWindow[]>([
    { weekday: 2, start: '13:00', end: '17:00' },
    { weekday: 4, start: '09:30', end: '17:00' },
    { weekday: 5, start: '09:00', end: '12:00' },
  ]);
  return (
    <>
      <Block title="Vrije tijd">
        <WeekGrid
          days={days}
          windows={windows}
          onChange={setWindows}
          busy={[
            { weekday: 1, hour: 9 },
            { weekday: 2, hour: 16 },
          ]}
          jobs={[
            {
              weekday: 4,
              from: 13,
              to: 16,
              label: 'Klus in Losser',
              content: <Link to="/klussen">Losser</Link>,
            },
          ]}
        />
      </Block>
      <Block title="In woorden">
        <WeekInWords windows={windows} onChange={setWindows} />
      </Block>
    </>
  );
}

const people = [
  {
    id: 'noor',
    name: 'Noor Veldkamp',
    organisation: 'Hengelo',
    hours: [2.5, 2.5, 0, 3, 2],
    maximum: null,
  },
  {
    id: 'yara',
    name: 'Yara el Amrani',
    organisation: 'Enschede',
    hours: [2.5, 0, 4, 4, 0],
    maximum: 4,
  },
  {
    id: 'lotte',
    name: 'Lotte ter Haar',
    organisation: 'Wierden',
    hours: [0, 0, 0, 0, 0],
    maximum: 3,
  },
];

export function TableBlock() {
  return (
    <>
      <Block title="Wie doet hoeveel?">
        <LoadTable caption="Uren per persoon en week" weeks={[48, 49, 50, 51, 2]} rows={people} />
      </Block>
      <Block title="Rijen">
        <SummaryRows
          rows={['Tijd', 'Aanmelden', 'Voor wie'].map((label, index) => ({
            label,
            value: [
              '2,5 uur per persoon',
              'tot woensdag 25 november, 12.00 uur',
              'Traineepool Twente',
            ][index],
            action: (
              <Button look="quiet" small>
                Wijzig <Hidden>{label}</Hidden>
              </Button>
            ),
          }))}
        />
        <Table
          label="Mensen"
          items={people}
          columns={[
            { id: 'name', title: 'Naam', cell: (person) => person.name },
            { id: 'organisation', title: 'Organisatie', cell: (person) => person.organisation },
          ]}
        />
      </Block>
    </>
  );
}
