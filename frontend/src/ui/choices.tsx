/** Choosing by pressing: checkboxes, radios, the segmented switch and chips. */
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
import {
  Radio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components/RadioGroup';
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components/ToggleButton';
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

type GroupProps<Props> = FieldWords &
  Omit<Props, 'className' | 'style' | 'children' | 'isInvalid'> & { children: ReactNode };

/** Several checkboxes under one question; `value` holds the chosen values. */
export function CheckboxGroup(props: GroupProps<AriaCheckboxGroupProps>) {
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

export interface RadioChoice {
  value: string;
  label: string;
  note?: string;
}

type RadioProps = FieldWords &
  Omit<AriaRadioGroupProps, 'className' | 'style' | 'children' | 'isInvalid'> & {
    choices: RadioChoice[];
  };

/** One of a few, each with room for an explanation. */
export function RadioGroup({
  label,
  hint,
  error,
  optional,
  width: _,
  choices,
  ...rest
}: RadioProps) {
  return (
    <AriaRadioGroup {...rest} isInvalid={Boolean(error)} className={styles.group}>
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <div className={styles.options}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.card}>
            <span className={styles.dot} aria-hidden />
            <span>{choice.label}</span>
            <span />
            {choice.note ? <span className={styles.note}>{choice.note}</span> : null}
          </Radio>
        ))}
      </div>
      <FieldMessage error={error} />
    </AriaRadioGroup>
  );
}

interface SegmentedSwitchProps extends Omit<
  AriaRadioGroupProps,
  'className' | 'style' | 'children'
> {
  label: string;
  /** The label stands elsewhere or is plain from the context. */
  labelHidden?: boolean;
  choices: { value: string; label: string }[];
}

/** Two to four views of the same thing. */
export function SegmentedSwitch({ label, labelHidden, choices, ...rest }: SegmentedSwitchProps) {
  return (
    <AriaRadioGroup
      {...rest}
      {...(labelHidden ? { 'aria-label': label } : {})}
      orientation="horizontal"
      className={styles.group}
    >
      {labelHidden ? null : <FieldLabel label={label} />}
      <div className={styles.switch}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.segment}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

interface ToggleChipProps extends Omit<ToggleButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
}

/** A filter that is on or off. */
export function ToggleChip({ children, ...rest }: ToggleChipProps) {
  return (
    <ToggleButton {...rest} className={styles.chip}>
      {({ isSelected }) => (
        <>
          {isSelected ? <Check aria-hidden /> : null}
          {children}
        </>
      )}
    </ToggleButton>
  );
}

/** Chips in a wrapping row with a name. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {children}
    </div>
  );
}
