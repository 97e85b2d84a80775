/** Who carries how much: hours that the plan takes of each person in each week. */
import { useTranslation } from 'react-i18next';
import { addDays, weekNumber } from '@/lib/week-of';
import { Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { LoadTable } from '@/ui/LoadTable';
import type { Plan } from '../api';
import styles from './assignments.module.css';

export function Load({ plan }: { plan: Plan }) {
  const { t } = useTranslation('assignments');
  const weeks = Array.from({ length: plan.weeks }, (_, index) =>
    weekNumber(addDays(plan.firstMonday, 7 * index)),
  );
  return (
    <section className={styles.part} aria-labelledby="load">
      <h2 id="load">{t('load.title')}</h2>
      {plan.load.length === 0 ? (
        <Words tone="subtle">{t('load.none')}</Words>
      ) : (
        <LoadTable
          caption={t('load.caption')}
          weeks={weeks}
          rows={plan.load.map((row) => ({
            id: row.personId,
            name: (
              <Link plain to="/mensen/$personId" params={{ personId: row.personId }}>
                {row.name}
              </Link>
            ),
            organisation: row.organisation,
            hours: row.weeks,
            maximum: null,
            full: row.weeks.map((hours, week) => hours > 0 && hours >= (row.room[week] ?? 0)),
          }))}
        />
      )}
    </section>
  );
}
