/** The figures of a report, each with what it means. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Words } from '@/ui/layout';
import type { Figure, Report } from '../api';
import styles from './insights.module.css';

export function Figures({ report }: { report: Report }) {
  const { title } = report.sections.figures;
  return (
    <section aria-labelledby="figures" className={styles.section}>
      <h2 id="figures">{title}</h2>
      <dl className={styles.figures}>
        {report.figures.map((figure) => (
          <div key={figure.key} className={styles.figure}>
            <dt>{figure.title}</dt>
            <dd className={styles.number}>
              <Value figure={figure} />
            </dd>
            <Words as="dd" tone="smallSubtle">
              {figure.definition}
            </Words>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({ figure: { value, of, unit, hidden } }: { figure: Figure }) {
  const { t } = useTranslation('insights');
  const { decimal, hundredths } = useFormat();
  if (hidden) return <span className={styles.hidden}>{t('few')}</span>;
  if (value === null) return <span className={styles.hidden}>{t('none')}</span>;
  const words = unit === 'index' ? hundredths(value) : decimal(value);
  return (
    <>
      {words}
      {unit === 'hours' || unit === 'days' ? (
        <span className={styles.unit}> {t(`unit.${unit}`, { count: value })}</span>
      ) : null}
      {of === null ? null : <span className={styles.unit}> {t('of', { of: decimal(of) })}</span>}
    </>
  );
}
