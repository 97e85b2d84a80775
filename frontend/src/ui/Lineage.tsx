/** Where an idea flew: its origin in yellow, every repeat, and a place left open for you. */
import { useTranslation } from 'react-i18next';
import type { CSSProperties, ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './members.module.css';

export interface LineageStop {
  key: string;
  /** "Wierden", then the date and what was new. */
  place: string;
  text: ReactNode;
  note?: string;
  /** How many repeats of repeats lie between it and the origin. */
  depth?: number;
}

export function Lineage({ stops, open = true }: { stops: LineageStop[]; open?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <ol className={styles.lineage}>
      {stops.map((stop, index) => (
        <li
          key={stop.key}
          style={{ '--depth': Math.max(0, (stop.depth ?? 1) - 1) } as CSSProperties}
        >
          <span className={classes(styles.stop, index === 0 && styles.origin)} aria-hidden />
          <span>
            <strong>{stop.place}</strong>, {stop.text}
            {stop.note ? <span className={styles.subtle}> · {stop.note}</span> : null}
          </span>
        </li>
      ))}
      {open ? (
        <li>
          <span className={classes(styles.stop, styles.next)} aria-hidden />
          <span className={styles.subtle}>{t('lineage.next')}</span>
        </li>
      ) : null}
    </ol>
  );
}
