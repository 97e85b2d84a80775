/** Chips in a wrapping row with a name. */
import type { ReactNode } from 'react';
import styles from './choices.module.css';

export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {children}
    </div>
  );
}
