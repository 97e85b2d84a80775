/** The library: what finished jobs taught, searchable, each with "Herhaal deze klus". */
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Page } from '@/ui/Page';
import { SearchField } from '@/ui/SearchField';
import { Filters, useNarrow } from '../components/Filters';
import styles from '../components/learnings.module.css';
import { Library } from '../components/Library';

export default function LearnedPage() {
  const { t } = useTranslation('learnings');
  const { q } = useSearch({ from: '/signed-in/geleerd' });
  return (
    <Page
      title={t('title')}
      documentTitle={t('documentTitle')}
      below={<SearchBox key={q ?? ''} q={q ?? ''} />}
      flight
    >
      <div className={styles.layout}>
        <Filters />
        <Library />
      </div>
    </Page>
  );
}

function SearchBox({ q }: { q: string }) {
  const { t } = useTranslation('learnings');
  const narrow = useNarrow();
  const [text, setText] = useState(q);
  const search = (next: string) => narrow({ q: next.trim() || undefined });
  return (
    <form
      role="search"
      aria-label={t('search.label')}
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <SearchField
        label={t('search.what')}
        value={text}
        onChange={setText}
        onClear={() => search('')}
        maxLength={200}
      />
      <Button type="submit">{t('search.go')}</Button>
    </form>
  );
}
