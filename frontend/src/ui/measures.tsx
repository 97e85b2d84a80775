/** Numbers drawn to scale, each with its sentence: hours used, a plan's proof, people who can come. */
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { classes } from '@/lib/classes';
import styles from './measures.module.css';

const share = (part: number, whole: number): string =>
  `${whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0}%`;

interface MeterBarProps {
  value: number;
  max: number;
  /** Drawn after `value`, striped: what waits for an answer. */
  soft?: number;
  /** The sentence: "5 van 8 uur gebruikt, 2 uur is een uitnodiging". */
  label: string;
}

/** How much of something is used. */
export function MeterBar({ value, max, soft = 0, label }: MeterBarProps) {
  return (
    <div className={styles.meter} role="img" aria-label={label}>
      <span className={styles.fill} style={{ inlineSize: share(value, max) }} />
      <span
        className={styles.soft}
        style={{ inlineSize: share(Math.min(soft, max - value), max) }}
      />
    </div>
  );
}

/** How far work has come; `label` names the work. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <ProgressBar value={value} maxValue={max} aria-label={label}>
      <div className={styles.meter}>
        <span className={styles.fill} style={{ inlineSize: share(value, max) }} />
      </div>
    </ProgressBar>
  );
}

/** What was found against the proven ceiling, to scale. */
export function ProofBar({ found, bound, label }: { found: number; bound: number; label: string }) {
  return (
    <div className={styles.proof} role="img" aria-label={label}>
      <span className={styles.found} style={{ inlineSize: share(found, bound) }} />
      <span className={styles.gap} style={{ inlineSize: share(bound - found, bound) }} />
    </div>
  );
}

/** One block a person, dark for a good fit; the sentence stands next to it. */
export function PeopleBars({ able, fitting }: { able: number; fitting: number }) {
  return (
    <span className={styles.bars} aria-hidden>
      {Array.from({ length: Math.min(able, 40) }, (_, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <span key={index} className={classes(styles.bar, index < fitting && styles.good)} />
      ))}
    </span>
  );
}
