/** A number with minus and plus; the arrow keys work too. */
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField, type NumberFieldProps } from 'react-aria-components/NumberField';
import { FieldHint, FieldLabel, FieldMessage, fieldClasses, type FieldWords } from './Field';
import styles from './fields.module.css';

interface NumberStepperProps
  extends FieldWords, Omit<NumberFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> {
  /** The label stands elsewhere on the row; it is then only spoken. */
  labelElsewhere?: boolean;
}

export function NumberStepper(props: NumberStepperProps) {
  const { label, hint, error, optional, width, labelElsewhere, ...rest } = props;
  return (
    <NumberField
      {...rest}
      {...(labelElsewhere ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error)}
      className={fieldClasses(width)}
    >
      {labelElsewhere ? null : <FieldLabel label={label} optional={optional ?? false} />}
      <FieldHint>{hint}</FieldHint>
      <Group className={styles.stepper}>
        <Button slot="decrement">
          <Minus aria-hidden />
        </Button>
        <Input />
        <Button slot="increment">
          <Plus aria-hidden />
        </Button>
      </Group>
      <FieldMessage error={error} />
    </NumberField>
  );
}
