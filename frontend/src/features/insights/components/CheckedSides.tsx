/** What the three sides answered after jobs, on average; each question with its bar. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import type { Report } from '../api';
import { PairedBars } from './Bars';
import { NumbersTable } from './NumbersTable';
import { Section } from './Section';
import styles from './insights.module.css';

type Checked = Report['checks'][number];

const highest = 4;

export function CheckedSection({ report }: { report: Report }) {
  const words = report.sections.checks;
  const sides = [...new Set(report.checks.map(({ side }) => side))];
  return (
    <Section
      words={words}
      chart={
        <div className={styles.sides}>
          {sides.map((side) => (
            <Side key={side} rows={report.checks.filter((row) => row.side === side)} />
          ))}
        </div>
      }
      table={<CheckedTable report={report} />}
    />
  );
}

function CheckedTable({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  return (
    <NumbersTable
      label={report.sections.checks.title}
      items={report.checks.map((row) => ({ ...row, id: `${row.side} ${row.question}` }))}
      columns={[
        {
          id: 'question',
          title: t('column.question'),
          cell: ({ sideTitle, question }) => `${sideTitle}: ${question}`,
        },
        {
          id: 'average',
          title: t('column.average'),
          cell: ({ average }) => (average === null ? t('fewYet') : decimal(average)),
        },
        {
          id: 'answers',
          title: t('column.answers'),
          cell: ({ answers }) => answers || t('fewYet'),
        },
      ]}
    />
  );
}

function Side({ rows }: { rows: Checked[] }) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  const first = rows[0];
  if (!first) return null;
  return (
    <div className={styles.side}>
      <h3>{first.sideTitle}</h3>
      {first.average === null ? (
        <p>{t('sideFew')}</p>
      ) : (
        <>
          <p>{t('sideAnswers', { count: first.answers })}</p>
          <PairedBars
            alt={t('alt', { title: first.sideTitle })}
            series={[t('column.average')]}
            highest={highest}
            bars={rows.map(({ question, average }) => ({
              key: question,
              label: question,
              values: [average ?? 0],
              shown: [t('grade', { grade: decimal(average ?? 0) })],
            }))}
          />
        </>
      )}
    </div>
  );
}
