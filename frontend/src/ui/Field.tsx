/** What every field has in common: label, hint, and the server's or the form's message. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import styles from './fields.module.css';

export interface FieldWords {
  label: string;
  /** One sentence under the label, before the control. */
  hint?: ReactNode;
  /** The message under the control; makes the field invalid. */
  error?: string | undefined;
  optional?: boolean;
  /** `short` for a number, `full` for the whole width. */
  width?: 'short' | 'full';
}

/** The class of a field's outer element. */
export function fieldClasses(width: FieldWords['width']): string {
  return classes(styles.field, width && styles[width]);
}

type LabelProps = Pick<FieldWords, 'label' | 'optional'> & {
  /** The id of the browser's own control; React Aria's find theirs. */
  htmlFor?: string;
  /** What a group of the browser's own controls is labelled by. */
  id?: string;
  elementType?: 'span';
};

export function FieldLabel({ label, optional, ...rest }: LabelProps) {
  const { t } = useTranslation('ui');
  return (
    <Label {...rest} className={styles.label}>
      {label}
      {optional ? <span className={styles.optional}> {t('optional')}</span> : null}
    </Label>
  );
}

export function FieldHint({ children }: { children: ReactNode }) {
  return children ? (
    <Text slot="description" className={styles.hint}>
      {children}
    </Text>
  ) : null;
}

/** What is wrong with something that is no single control; `id` is what it is described by. */
export function GroupMessage({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className={styles.error}>
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** Shows `error`, or what the browser finds wrong. */
export function FieldMessage({ error }: { error?: string | undefined }) {
  return (
    <FieldError className={styles.error}>
      {({ validationErrors }) => (
        <>
          <CircleAlert aria-hidden />
          <span>{error ?? validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  );
}

/** Where a field will stand whose code comes a moment after the page. */
export function FieldToCome({ label }: { label: string }) {
  return (
    <div className={fieldClasses(undefined)} aria-hidden>
      <span className={styles.label}>{label}</span>
      <span className={styles.input} />
    </div>
  );
}
