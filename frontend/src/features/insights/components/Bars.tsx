/** Bars to scale: on top of each other by month or quarter, or in pairs for each name. */
import type { CSSProperties, ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './insights.module.css';

export interface Bar {
  key: string;
  label: string;
  /** What is left of the label where there is little room. */
  short?: string;
  values: number[];
  /** As it is to be read, for each value. */
  shown: string[];
}

interface BarsProps {
  bars: Bar[];
  /** What the shades and patterns stand for. */
  series: string[];
  /** The whole picture in words; the numbers stand in the table below it. */
  alt: string;
  /** Where a whole bar ends, when that is known beforehand. */
  highest?: number;
}

const looks = [styles.first, styles.second, styles.third];

/** The parts of one whole, a column for each. */
export function StackedBars({ bars, series, alt }: BarsProps) {
  const sums = bars.map((bar) => bar.values.reduce((sum, value) => sum + value, 0));
  const highest = Math.max(1, ...sums);
  return (
    <Drawing series={series} alt={alt}>
      <div className={styles.columns}>
        {bars.map((bar, at) => (
          <div key={bar.key} className={styles.column}>
            <span className={styles.columnLabel}>
              <span className={styles.long}>{bar.label}</span>
              <span className={styles.short}>{bar.short ?? bar.label}</span>
            </span>
            <span className={styles.stack}>
              {bar.values.map((value, index) => (
                <span
                  key={series[index]}
                  className={classes(styles.part, looks[index])}
                  style={{ '--share': value / highest } as CSSProperties}
                  hidden={value === 0}
                />
              ))}
              <span className={styles.total}>
                {sums[at] === 0 ? '' : bar.shown.length === 1 ? bar.shown[0] : sums[at]}
              </span>
            </span>
          </div>
        ))}
      </div>
    </Drawing>
  );
}

/** Two things that are compared, below each other for each name. */
export function PairedBars({ bars, series, alt, highest: whole }: BarsProps) {
  const highest = whole ?? Math.max(1, ...bars.flatMap((bar) => bar.values));
  return (
    <Drawing series={series} alt={alt}>
      <div className={styles.pairs}>
        {bars.map((bar) => (
          <div key={bar.key} className={styles.pair}>
            <span className={styles.pairLabel}>{bar.label}</span>
            <span className={styles.pairBars}>
              {bar.values.map((value, index) => (
                <span key={series[index]} className={styles.pairBar}>
                  <span
                    className={classes(styles.part, looks[index])}
                    style={{ '--share': value / highest } as CSSProperties}
                  />
                  <span>{bar.shown[index]}</span>
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
    </Drawing>
  );
}

interface DrawingProps {
  series: string[];
  alt: string;
  children: ReactNode;
}

function Drawing({ series, alt, children }: DrawingProps) {
  return (
    <figure className={styles.drawing}>
      <div role="img" aria-label={alt}>
        {children}
      </div>
      {series.length > 1 ? (
        <figcaption className={styles.legend}>
          {series.map((name, index) => (
            <span key={name}>
              <i className={classes(styles.key, looks[index])} aria-hidden /> {name}
            </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}
