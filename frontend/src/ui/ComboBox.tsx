/** Choosing one from a long list that you type in to find it. */
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button } from 'react-aria-components/Button';
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
} from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import buttonStyles from './Button.module.css';
import { FieldHint, FieldLabel, FieldMessage, fieldClasses, type FieldWords } from './Field';
import fieldStyles from './fields.module.css';
import styles from './list.module.css';
import type { Choice } from './Select';

function Choices({ choices }: { choices: readonly Choice[] }) {
  const { t } = useTranslation('ui');
  return (
    <Popover className={styles.popover}>
      <ListBox
        className={styles.list}
        items={choices}
        renderEmptyState={() => <div className={styles.empty}>{t('nothingFound')}</div>}
      >
        {(choice: Choice) => (
          <ListBoxItem className={styles.option} id={choice.id} textValue={choice.label}>
            {({ isSelected }) => (
              <>
                {/* No slots: the note is part of the name, as what one reads is. */}
                <span>{choice.label}</span>
                {isSelected ? <Check aria-hidden /> : <span />}
                {choice.note ? <span className={styles.note}>{choice.note}</span> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

interface ComboBoxProps
  extends
    FieldWords,
    Omit<AriaComboBoxProps<Choice>, 'className' | 'style' | 'children' | 'isInvalid'> {
  choices: readonly Choice[];
}

/** Type to find; pass `items`-like `choices` already filtered by the server, or let it filter. */
export function ComboBox({ label, hint, error, optional, width, choices, ...rest }: ComboBoxProps) {
  return (
    <AriaComboBox
      menuTrigger="focus"
      allowsEmptyCollection
      {...rest}
      defaultItems={choices}
      isInvalid={Boolean(error)}
      className={fieldClasses(width)}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <div className={fieldStyles.combo}>
        <Input className={fieldStyles.input} />
        <Button className={classes(buttonStyles.icon)}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <FieldMessage error={error} />
      <Choices choices={choices} />
    </AriaComboBox>
  );
}
