/** How many members flew so many hours. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';

import type { Report } from '../api';
import { PairedBars } from './Bars';
import { NumbersTable } from './NumbersTable';
import { Section } from './Section';

export function SpreadSection({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const { decimal } = useFormat();
  const words = report.sections.spread;
  const items = report.spread.map((row) => ({ ...row, id: row.label }));
  const known = items.some(({ people }) => people);
  return (
    <Section
      words={words}
      empty={items.every(({ people }) => people === 0)}
      chart={
        known ? (
          <PairedBars
            alt={t('alt', { title: words.title })}
            series={[t('column.members')]}
            bars={items.map(({ id, label, people }) => ({
              key: id,
              label,
              values: [people ?? 0],
              shown: [people === null ? t('few') : decimal(people)],
            }))}
          />
        ) : (
          <p>{t('tooFew')}</p>
        )
      }
      table={
        <NumbersTable
          label={words.title}
          items={items}
          columns={[
            { id: 'class', title: t('column.class'), cell: ({ label }) => label },
            { id: 'people', title: t('column.members'), cell: ({ people }) => people ?? t('few') },
          ]}
        />
      }
    />
  );
}
