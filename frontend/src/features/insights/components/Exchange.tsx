/** Give and take between organisations: bars and a table, and who gave to whom. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Disclosure } from '@/ui/Disclosure';
import { Stack, Words } from '@/ui/layout';

import type { Exchange, Report } from '../api';
import { PairedBars } from './Bars';
import { NumbersTable } from './NumbersTable';
import { Section } from './Section';

/** Bars and columns that still can be overseen; the files have them all. */
const most = 20;

const keyOf = ({ id }: Exchange): string => id ?? 'none';

/** Hours, or that too few people are behind them. */
function useTold(): (hours: number | null) => string {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  return (hours) => (hours === null ? t('few') : decimal(hours));
}

export function ExchangeSection({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const told = useTold();
  const words = report.sections.exchange;
  const items = report.exchange.map((row) => ({ ...row, id: keyOf(row) }));
  const sides = ['given', 'received'] as const;
  return (
    <Section
      words={words}
      empty={items.length === 0}
      chart={
        <PairedBars
          alt={t('alt', { title: words.title })}
          series={sides.map((side) => t(`column.${side}`))}
          bars={items.slice(0, most).map((row) => ({
            key: row.id,
            label: row.name,
            values: sides.map((side) => row[side] ?? 0),
            shown: sides.map((side) => told(row[side])),
          }))}
        />
      }
      table={<ExchangeTable report={report} />}
    >
      <Disclosure title={report.sections.matrix.title}>
        <Matrix report={report} />
      </Disclosure>
    </Section>
  );
}

/** Each row gives, each column receives. */
function Matrix({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const told = useTold();
  const words = report.sections.matrix;
  const hours = new Map(report.given.map((cell) => [`${cell.giver} ${cell.receiver}`, cell.hours]));
  const byName = [...report.exchange].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const givers = byName.filter(({ id }) => report.given.some(({ giver }) => giver === id));
  const receivers = byName.filter(({ id }) => report.given.some((cell) => cell.receiver === id));
  const shown = receivers.slice(0, most);
  return (
    <Stack gap={8}>
      <Words tone="subtle">{words.definition}</Words>
      {receivers.length > most ? <p>{t('matrixCut', { count: most })}</p> : null}
      <NumbersTable
        label={words.title}
        items={givers.map((giver) => ({ ...giver, id: keyOf(giver), giver: giver.id }))}
        columns={[
          { id: 'giver', title: t('matrixCorner'), cell: ({ name }) => name },
          ...shown.map((receiver) => ({
            id: keyOf(receiver),
            title: receiver.name,
            cell: ({ giver }: { giver: string | null }) => {
              const found = hours.get(`${giver} ${receiver.id}`);
              return found === undefined ? t('none') : told(found);
            },
          })),
        ]}
      />
    </Stack>
  );
}

function ExchangeTable({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const told = useTold();
  const words = report.sections.exchange;
  const items = report.exchange.map((row) => ({ ...row, id: keyOf(row) }));
  return (
    <NumbersTable
      label={words.title}
      items={items}
      columns={[
        { id: 'name', title: t('column.organisation'), cell: ({ name }) => name },
        { id: 'given', title: t('column.given'), cell: ({ given }) => told(given) },
        { id: 'received', title: t('column.received'), cell: (row) => told(row.received) },
        {
          id: 'balance',
          title: t('column.balance'),
          cell: ({ given, received }) =>
            given === null || received === null ? t('none') : told(given - received),
        },
        { id: 'own', title: t('column.own'), cell: ({ own }) => told(own) },
      ]}
    />
  );
}
