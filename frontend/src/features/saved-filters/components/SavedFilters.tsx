/** The filters that one kept of a list, above it; and the way to keep the present one. */
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { written } from '../address';
import { savedFiltersQuery, type FilteredList } from '../api';
import { lazyPart } from '@/ui/lazy-part';

// Most visits have kept none.
const KeptFilters = lazyPart(() => import('./KeptFilters'));

/** Shows nothing while nothing is kept and nothing is filtered. */
export function SavedFilters({ list }: { list: FilteredList }) {
  const present = usePresent();
  const all = useQuery(savedFiltersQuery).data;
  const kept = all?.filter((each) => each.list === list) ?? [];
  if (!all || (kept.length === 0 && !present.query)) return null;
  return (
    <Suspense>
      <KeptFilters list={list} kept={kept} present={present} />
    </Suspense>
  );
}

export interface Present {
  query: string;
  words: string;
}

function usePresent(): Present {
  const { stringifySearch } = useRouter().options;
  const search: Record<string, unknown> = useSearch({ strict: false });
  return {
    query: written(search, stringifySearch),
    words: typeof search.q === 'string' ? search.q : '',
  };
}
