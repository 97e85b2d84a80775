/** One line or several lines of text. */
import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components/TextField';
import { classes } from '@/lib/classes';
import { FieldHint, FieldLabel, FieldMessage, fieldClasses, type FieldWords } from './Field';
import styles from './fields.module.css';

type Shared = FieldWords & Omit<AriaProps, 'className' | 'style' | 'children' | 'isInvalid'>;

export function TextField({ label, hint, error, optional, width, ...rest }: Shared) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={fieldClasses(width)}>
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <Input className={styles.input} />
      <FieldMessage error={error} />
    </AriaTextField>
  );
}

interface TextAreaProps extends Shared {
  rows?: number;
  /** Set in the heading's letter, for the goal of a job. */
  big?: boolean;
}

export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, width, rows = 3, big, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={fieldClasses(width)}>
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <AriaTextArea rows={rows} className={classes(styles.input, styles.area, big && styles.big)} />
      <FieldMessage error={error} />
    </AriaTextField>
  );
}
