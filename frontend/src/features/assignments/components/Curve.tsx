/** How a search went: the best plan rises, the proven ceiling falls; with the same numbers as a table. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Disclosure } from '@/ui/Disclosure';
import { Stack, Words } from '@/ui/layout';
import { Table } from '@/ui/rows';
import type { CurvePoint } from '../api';
import styles from './assignments.module.css';
import { drawn, thinned } from './curve-points';

export function Curve({ points }: { points: CurvePoint[] }) {
  const { t } = useTranslation('assignments');
  return (
    <section className={styles.part} aria-labelledby="how-good">
      <h2 id="how-good" tabIndex={-1}>
        {t('curve.title')}
      </h2>
      <Stack gap={12}>
        <Words>{t('curve.text')}</Words>
        <Chart points={points} />
        <Disclosure title={t('curve.table')}>
          <Numbers points={points} />
        </Disclosure>
      </Stack>
    </section>
  );
}

function Chart({ points }: { points: CurvePoint[] }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const picture = drawn(points);
  const last = points.at(-1);
  if (!picture || !last) return null;
  const alt = {
    objective: format.decimal(last.objective),
    bound: last.bound === null ? '–' : format.decimal(last.bound),
    seconds: format.decimal(last.seconds),
  };
  return (
    <figure className={styles.figure}>
      <svg
        viewBox="0 0 640 240"
        className={styles.chart}
        role="img"
        aria-label={t('curve.alt', alt)}
      >
        <line className={styles.axis} x1="40" y1="210" x2="630" y2="210" />
        <path className={styles.ceiling} d={picture.bound} />
        <path className={styles.found} d={picture.objective} />
        <text x="40" y="232">
          {t('curve.seconds', { seconds: 0 })}
        </text>
        <text x="630" y="232" textAnchor="end">
          {t('curve.seconds', { seconds: alt.seconds })}
        </text>
      </svg>
      <figcaption className={styles.legend}>
        <span>
          <i className={styles.keyCeiling} aria-hidden /> {t('curve.bound')}
        </span>
        <span>
          <i className={styles.keyFound} aria-hidden /> {t('curve.objective')}
        </span>
      </figcaption>
    </figure>
  );
}

function Numbers({ points }: { points: CurvePoint[] }) {
  const { t } = useTranslation('assignments');
  const { decimal } = useFormat();
  const items = thinned(points).map((point, index) => ({ ...point, id: String(index) }));
  return (
    <Table
      label={t('curve.title')}
      items={items}
      columns={[
        { id: 'seconds', title: t('curve.column.seconds'), cell: (p) => decimal(p.seconds) },
        { id: 'objective', title: t('curve.objective'), cell: (p) => decimal(p.objective) },
        {
          id: 'bound',
          title: t('curve.bound'),
          cell: (p) => (p.bound === null ? '–' : decimal(p.bound)),
        },
        { id: 'staffed', title: t('curve.column.staffed'), cell: (p) => p.staffed },
      ]}
    />
  );
}
