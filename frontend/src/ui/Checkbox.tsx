/** Choosing any of several: a checkbox on a line, on a card, and several under one question. */
import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox';
import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from 'react-aria-components/CheckboxGroup';
import { classes } from '@/lib/classes';
import type { Icon } from './Button';
import styles from './choices.module.css';
import { FieldHint, FieldLabel, FieldMessage, type FieldWords } from './Field';

function Box() {
  return (
    <span className={styles.box} aria-hidden>
      <Check />
    </span>
  );
}

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** At the end of the line, such as a count. */
  end?: ReactNode;
}

/** A checkbox on a line of its own. */
export function Checkbox({ children, end, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.line}>
      <Box />
      <span>{children}</span>
      {end === undefined ? null : <span className={styles.end}>{end}</span>}
    </AriaCheckbox>
  );
}

interface CheckboxCardProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** What it means for you, on a second line. */
  note?: ReactNode;
  end?: ReactNode;
}

/** A checkbox as a card with an explanation. */
export function CheckboxCard({ children, note, end, ...rest }: CheckboxCardProps) {
  return (
    <AriaCheckbox {...rest} className={styles.card}>
      <Box />
      <span>{children}</span>
      {end ?? <span />}
      {note ? <span className={styles.note}>{note}</span> : null}
    </AriaCheckbox>
  );
}

/** A choice that can't be made, with the reason; visible, not focusable. */
export function ImpossibleCard({
  children,
  note,
  icon: IconShape,
}: {
  children: ReactNode;
  note: ReactNode;
  icon: Icon;
}) {
  return (
    <div className={classes(styles.card, styles.impossible)}>
      <IconShape aria-hidden />
      <span>{children}</span>
      <span />
      <span className={styles.note}>{note}</span>
    </div>
  );
}

type GroupProps = FieldWords &
  Omit<AriaCheckboxGroupProps, 'className' | 'style' | 'children' | 'isInvalid'> & {
    children: ReactNode;
  };

/** Several checkboxes under one question; `value` holds the chosen values. */
export function CheckboxGroup(props: GroupProps) {
  const { label, hint, error, optional, width: _, children, ...rest } = props;
  return (
    <AriaCheckboxGroup {...rest} isInvalid={Boolean(error)} className={styles.group}>
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <div className={styles.options}>{children}</div>
      <FieldMessage error={error} />
    </AriaCheckboxGroup>
  );
}
