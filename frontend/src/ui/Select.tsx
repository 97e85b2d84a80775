/** Choosing one from a short list: the browser's own, drawn like our fields where it can be. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { fieldClasses, FieldLabel, GroupMessage, type FieldWords } from './Field';
import fieldStyles from './fields.module.css';
import styles from './Select.module.css';

export interface Choice {
  id: string;
  label: string;
  /** What tells it apart from another with the same label. */
  note?: string;
}

interface SelectProps extends FieldWords {
  choices: readonly Choice[];
  /** The chosen one's id; null while nothing was chosen. */
  value?: string | null;
  defaultValue?: string;
  onChange?: (id: string) => void;
  /** What stands there while nothing was chosen. */
  placeholder?: string;
  isDisabled?: boolean;
  id?: string;
}

export function Select(props: SelectProps) {
  const { label, hint, error, optional, width } = props;
  const own = useId();
  const id = props.id ?? own;
  const ids = { hint: hint ? `${own}-hint` : '', error: error ? `${own}-error` : '' };
  return (
    <div className={fieldClasses(width)} data-invalid={error ? true : undefined}>
      <FieldLabel label={label} optional={optional ?? false} htmlFor={id} />
      {hint ? (
        <span id={ids.hint} className={fieldStyles.hint}>
          {hint}
        </span>
      ) : null}
      <Control {...props} id={id} describedBy={`${ids.hint} ${ids.error}`.trim()} />
      {error ? <GroupMessage id={ids.error}>{error}</GroupMessage> : null}
    </div>
  );
}

/** Escape in the open list closes the list, and not the window around it as well. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.target instanceof HTMLOptionElement) event.stopPropagation();
}

function Control(props: SelectProps & { describedBy: string }) {
  const { id, value, defaultValue, onChange, choices, error } = props;
  const { t } = useTranslation('ui');
  const chosen = value === undefined ? { defaultValue } : { value: value ?? '' };
  return (
    <span className={styles.control}>
      <select
        {...chosen}
        id={id}
        className={classes(fieldStyles.input, styles.select)}
        onChange={(event) => onChange?.(event.target.value)}
        onKeyDown={keepEscape}
        disabled={props.isDisabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={props.describedBy || undefined}
      >
        {value === null ? (
          <option value="" hidden>
            {props.placeholder ?? t('chooseOne')}
          </option>
        ) : null}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.note ? `${choice.label} (${choice.note})` : choice.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden />
    </span>
  );
}
