/** Demand against supply by main theme: seats that jobs asked for, members with affinity. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';

import type { Report } from '../api';
import { PairedBars } from './Bars';
import { NumbersTable } from './NumbersTable';
import { Section } from './Section';

export function ThemesSection({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  const words = report.sections.themes;
  const items = report.themes.map((row) => ({ ...row, id: row.theme.id }));
  return (
    <Section
      words={words}
      empty={items.length === 0}
      chart={
        <PairedBars
          alt={t('alt', { title: words.title })}
          series={[t('column.seats'), t('column.known')]}
          bars={items.map(({ id, theme, seats, people }) => ({
            key: id,
            label: theme.label,
            values: [seats, people ?? 0],
            shown: [decimal(seats), people === null ? t('few') : decimal(people)],
          }))}
        />
      }
      table={<ThemesTable report={report} />}
    />
  );
}

function ThemesTable({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  const words = report.sections.themes;
  const items = report.themes.map((row) => ({ ...row, id: row.theme.id }));
  return (
    <NumbersTable
      label={words.title}
      items={items}
      columns={[
        { id: 'theme', title: t('column.theme'), cell: ({ theme }) => theme.label },
        { id: 'jobs', title: t('column.jobs'), cell: ({ jobs }) => jobs },
        { id: 'seats', title: t('column.seats'), cell: ({ seats }) => seats },
        { id: 'known', title: t('column.known'), cell: ({ people }) => people ?? t('few') },
        { id: 'hours', title: t('column.hours'), cell: ({ hours }) => decimal(hours) },
      ]}
    />
  );
}
