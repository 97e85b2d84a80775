/** A list that one searches: the box, whose words stand in the address, and the button beside it. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Row } from '@/ui/layout';
import { SearchField } from '@/ui/SearchField';
import { useTyped } from '@/ui/useTyped';

/** What was searched for, from the address. */
export const useSearchedWords = (): string =>
  useSearch({ from: '/signed-in/beheer/$part' }).q ?? '';

export function SearchRow({ label, children }: { label: string; children: ReactNode }) {
  const q = useSearchedWords();
  const { part } = useParams({ from: '/signed-in/beheer/$part' });
  const [words, setWords] = useTyped(q);
  const navigate = useNavigate();
  const go = (next: string) =>
    void navigate({
      to: '/beheer/$part',
      params: { part },
      search: next ? { q: next } : {},
      replace: true,
    });
  return (
    <Row between>
      <SearchField
        label={label}
        placeholder={label}
        value={words}
        onChange={setWords}
        onSubmit={(text) => go(text.trim())}
        onClear={() => go('')}
      />
      {children}
    </Row>
  );
}
