/** Choosing one of a few, with room for an explanation of each. */
import {
  Radio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components/RadioGroup';
import styles from './choices.module.css';
import { FieldHint, FieldLabel, FieldMessage, type FieldWords } from './Field';

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
