/** One of the five parts of the form. */
import type { ReactNode } from 'react';
import { GroupMessage } from '@/ui/Field';
import { Words } from '@/ui/layout';
import styles from './posting.module.css';

interface PartProps {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}

export function Part({ id, title, hint, children }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint ? <Words tone="hint">{hint}</Words> : null}
      {children}
    </section>
  );
}

interface LabelledProps {
  id: string;
  label: string;
  error: string | undefined;
  children: ReactNode;
}

/** Several controls that answer one question; the error summary leads here. */
export function Labelled({ id, label, error, children }: LabelledProps) {
  return (
    <div
      id={id}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : undefined}
      className={styles.labelled}
    >
      <strong id={`${id}-label`}>{label}</strong>
      {children}
      {error ? <GroupMessage id={`${id}-error`}>{error}</GroupMessage> : null}
    </div>
  );
}
