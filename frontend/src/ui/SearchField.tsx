/** A search box; Enter searches, Escape or the cross empties it. */
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { Input } from 'react-aria-components/Input';
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaProps,
} from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import styles from './fields.module.css';

interface SearchFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  label: string;
  placeholder?: string;
}

export function SearchField({ label, placeholder, ...rest }: SearchFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <AriaSearchField {...rest} aria-label={label} className={styles.search}>
      <Search aria-hidden />
      <Input className={styles.input} placeholder={placeholder} />
      <IconButton label={t('clear')} icon={X} />
    </AriaSearchField>
  );
}
