/** Who carries how much, week by week: a real table, a number in every cell; a yellow ring is the own maximum. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { classes } from '@/lib/classes';
import { loadLevel, type LoadLevel } from '@/lib/load';
import { Hidden } from './layout';
import styles from './LoadTable.module.css';

export interface LoadRow {
  id: string;
  /** A plain Link to the person, or the name. */
  name: ReactNode;
  organisation: string;
  /** Hours per week, one for each of the table's weeks. */
  hours: number[];
  /** The person's own maximum a week; null for none. */
  maximum: number | null;
  /** Where the maximum counts by month: whether it is reached, one for each of the table's weeks. */
  full?: boolean[];
}

interface LoadTableProps {
  caption: string;
  /** Week numbers. */
  weeks: number[];
  rows: LoadRow[];
}

export function LoadTable({ caption, weeks, rows }: LoadTableProps) {
  const { t } = useTranslation('ui');
  return (
    <div>
      <LoadLegend />
      {/* It scrolls sideways on a phone, so the keyboard must be able to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroller} role="region" aria-label={t('load.scroll')} tabIndex={0}>
        <table className={styles.table}>
          <caption>
            <Hidden>{caption}</Hidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('load.name')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  <Hidden>{t('load.week')} </Hidden>
                  {week}
                </th>
              ))}
              <th scope="col">{t('load.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <LoadRowCells key={row.id} row={row} weeks={weeks} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const isFull = ({ full, maximum }: LoadRow, index: number, hours: number): boolean =>
  full?.[index] ?? (maximum !== null && hours >= maximum);

function LoadRowCells({ row, weeks }: { row: LoadRow; weeks: number[] }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const total = row.hours.reduce((sum, hours) => sum + hours, 0);
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{row.name}</span>
        <span className={styles.home}>{row.organisation}</span>
      </th>
      {weeks.map((week, index) => {
        const hours = row.hours[index] ?? 0;
        const full = hours > 0 && isFull(row, index, hours);
        return (
          <td key={week}>
            <span
              className={classes(styles.cell, styles[loadLevel(hours)], full && styles.maximum)}
            >
              {hours === 0 ? <Hidden>0</Hidden> : format.decimal(hours)}
              {full ? <Hidden>, {t('load.maximum')}</Hidden> : null}
            </span>
          </td>
        );
      })}
      <td className={styles.total}>
        <b>{format.decimal(total)}</b> {t('load.hoursShort')}
      </td>
    </tr>
  );
}

function LoadLegend() {
  const { t } = useTranslation('ui');
  const levels: [LoadLevel, string][] = [
    ['some', t('load.upTo', { hours: 2 })],
    ['much', t('load.upTo', { hours: 3 })],
    ['most', t('load.more')],
  ];
  return (
    <ul className={styles.legend}>
      <li>{t('load.scale')}</li>
      {levels.map(([level, words]) => (
        <li key={level}>
          <span className={classes(styles.key, styles[level])} aria-hidden />
          {words}
        </li>
      ))}
      <li>
        <span className={classes(styles.key, styles.most, styles.maximum)} aria-hidden />
        {t('load.maximum')}
      </li>
    </ul>
  );
}
