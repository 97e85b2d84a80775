/** Two to four views of the same thing: the browser's own radios, drawn as one switch. */
import { useId } from 'react';
import styles from './choices.module.css';
import { FieldLabel } from './Field';

interface SegmentedSwitchProps {
  label: string;
  /** The label stands elsewhere or is plain from the context. */
  labelHidden?: boolean;
  choices: readonly { value: string; label: string }[];
  /** Null while nothing was chosen. */
  value: string | null;
  onChange: (value: string) => void;
  isDisabled?: boolean;
}

export function SegmentedSwitch(props: SegmentedSwitchProps) {
  const { label, labelHidden, choices, value, onChange, isDisabled } = props;
  const id = useId();
  return (
    <div
      role="radiogroup"
      className={styles.group}
      {...(labelHidden ? { 'aria-label': label } : { 'aria-labelledby': `${id}-label` })}
    >
      {labelHidden ? null : <FieldLabel id={`${id}-label`} elementType="span" label={label} />}
      <div className={styles.switch}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.segment}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              disabled={isDisabled}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </div>
  );
}
