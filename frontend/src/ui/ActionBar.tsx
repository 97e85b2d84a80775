/** On a phone, the page's one main action at the bottom, in the place of the tab bar; hidden on wide screens. */
import type { ReactNode } from 'react';
import styles from './ActionBar.module.css';

/** `children`: a few words at the left, the button at the right. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bar} data-action-bar>
      {children}
    </div>
  );
}
