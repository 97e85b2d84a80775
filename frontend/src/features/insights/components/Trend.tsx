/** By month or quarter: jobs with and without a group, and hours. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';

import type { Report } from '../api';
import { StackedBars } from './Bars';
import { NumbersTable } from './NumbersTable';
import { Section } from './Section';

const outcomes = ['staffed', 'waiting', 'missed'] as const;

interface Part {
  report: Report;
}

const rowsOf = (report: Report) => report.trend.map((row) => ({ ...row, id: row.beginsOn }));

/** "jan 2026" → "jan"; a quarter keeps its name. */
const shortened = (label: string): string => label.replace(/^(\p{L}{3,4}) \d{4}$/u, '$1');

export function JobsSection({ report }: Part) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  const words = report.sections.jobs;
  return (
    <Section
      words={words}
      empty={report.trend.every(({ posted }) => posted === 0)}
      chart={
        <StackedBars
          alt={t('alt', { title: words.title })}
          series={outcomes.map((outcome) => t(`column.${outcome}`))}
          bars={report.trend.map((row) => ({
            key: row.beginsOn,
            label: row.label,
            short: shortened(row.label),
            values: outcomes.map((outcome) => row[outcome]),
            shown: outcomes.map((outcome) => decimal(row[outcome])),
          }))}
        />
      }
      table={<JobsTable report={report} />}
    />
  );
}

export function HoursSection({ report }: Part) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  const words = report.sections.hours;
  return (
    <Section
      words={words}
      empty={report.trend.every(({ hours }) => hours === 0)}
      chart={
        <StackedBars
          alt={t('alt', { title: words.title })}
          series={[t('column.hours')]}
          bars={report.trend.map((row) => ({
            key: row.beginsOn,
            label: row.label,
            short: shortened(row.label),
            values: [row.hours],
            shown: [decimal(row.hours)],
          }))}
        />
      }
      table={
        <NumbersTable
          label={words.title}
          items={rowsOf(report)}
          columns={[
            { id: 'part', title: t('column.part'), cell: ({ label }) => label },
            { id: 'hours', title: t('column.hours'), cell: ({ hours }) => decimal(hours) },
            { id: 'people', title: t('column.people'), cell: ({ people }) => people ?? t('few') },
          ]}
        />
      }
    />
  );
}

function JobsTable({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  const words = report.sections.jobs;
  return (
    <NumbersTable
      label={words.title}
      items={rowsOf(report)}
      columns={[
        { id: 'part', title: t('column.part'), cell: ({ label }) => label },
        { id: 'posted', title: t('column.posted'), cell: ({ posted }) => posted },
        ...outcomes.map((id) => ({
          id,
          title: t(`column.${id}`),
          cell: (row: Report['trend'][number]) => row[id],
        })),
        {
          id: 'days',
          title: t('column.days'),
          cell: ({ daysToStaff }) => (daysToStaff === null ? t('none') : decimal(daysToStaff)),
        },
      ]}
    />
  );
}
