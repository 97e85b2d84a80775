/** What the plan changes against the present: jobs, seats, people, hours and how evenly they fall. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Note } from '@/ui/signs';
import { Table } from '@/ui/rows';
import Scale from 'lucide-react/icons/scale';
import type { Figures } from '../api';
import styles from './assignments.module.css';

export function BeforeAfter({ figures }: { figures: Figures }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.decimal(value);
  const hoursAfter = (figures.hoursBefore ?? 0) + figures.hours;
  const rows = [
    ['staffed', number(figures.staffedBefore), number(figures.staffedAfter)],
    ['seats', number(figures.seatsBefore), number(figures.seatsAfter)],
    ['people', number(figures.peopleBefore), number(figures.peopleAfter)],
    ['hours', number(figures.hoursBefore), number(hoursAfter)],
    ['most', number(figures.mostHoursBefore), number(figures.mostHoursAfter)],
    ['gini', number(100 * figures.giniBefore), number(100 * figures.giniAfter)],
  ] as const;
  const spread = figures.giniAfter - figures.giniBefore;
  const words = Math.abs(spread) < 0.005 ? 'same' : spread < 0 ? 'fairer' : 'lessFair';
  return (
    <section className={styles.part} aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      <Table
        label={t('figures.title')}
        items={rows.map(([id, before, after]) => ({ id, before, after }))}
        columns={[
          { id: 'what', title: t('figures.what'), cell: ({ id }) => t(`figures.row.${id}`) },
          { id: 'before', title: t('figures.before'), cell: ({ before }) => before },
          { id: 'after', title: t('figures.after'), cell: ({ after }) => after },
        ]}
      />
      <Note icon={Scale}>{t(`figures.spread.${words}`)}</Note>
    </section>
  );
}
