/** A search box with its button, for a page that keeps what is searched in its address. */
import { Button } from './Button';
import styles from './fields.module.css';
import { SearchField } from './SearchField';
import { useTyped } from './useTyped';

interface SearchFormProps {
  /** Names the search for screen readers. */
  label: string;
  /** What one can type. */
  what: string;
  go: string;
  /** What the address says now. */
  q: string | undefined;
  /** Undefined for nothing. */
  onSearch: (q: string | undefined) => void;
  /** Shows `what` inside the box as well. */
  hinted?: boolean;
}

export function SearchForm({ label, what, go, q, onSearch, hinted }: SearchFormProps) {
  const [text, setText] = useTyped(q ?? '');
  return (
    <form
      role="search"
      aria-label={label}
      className={styles.searchForm}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim() || undefined);
      }}
    >
      <SearchField
        label={what}
        {...(hinted ? { placeholder: what } : {})}
        value={text}
        onChange={setText}
        onClear={() => onSearch(undefined)}
        maxLength={200}
      />
      <Button type="submit">{go}</Button>
    </form>
  );
}
