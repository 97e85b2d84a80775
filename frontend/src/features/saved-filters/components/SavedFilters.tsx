/** The filters that one kept of a list, above it; and the way to keep the present one. */
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { ChipLink } from '@/ui/ChipLink';
import { Row } from '@/ui/layout';
import { written } from '../address';
import { savedFiltersQuery, type FilteredList, type SavedFilter } from '../api';

// Windows that most visits don't open.
const KeepDialog = lazy(() => import('./KeepDialog'));
const KeptDialog = lazy(() => import('./KeptDialog'));

/** Shows nothing while nothing is kept and nothing is filtered. */
export function SavedFilters({ list }: { list: FilteredList }) {
  const present = usePresent();
  const all = useQuery(savedFiltersQuery).data;
  const kept = all?.filter((each) => each.list === list) ?? [];
  if (!all || (kept.length === 0 && !present.query)) return null;
  return <Filters list={list} kept={kept} present={present} />;
}

interface Present {
  query: string;
  words: string;
}

interface FiltersProps {
  list: FilteredList;
  kept: SavedFilter[];
  present: Present;
}

function Filters({ list, kept, present }: FiltersProps) {
  const { t } = useTranslation('saved-filters');
  const isKept = kept.some(({ query }) => query === present.query);
  const arrival = useArrival(isKept);
  return (
    <Row gap={8} as="section" id={arrival.place} aria-label={t('label')}>
      {kept.map((each) => (
        <FilterChip key={each.id} filter={each} isPresent={each.query === present.query} />
      ))}
      {present.query && !isKept ? <Keep list={list} {...present} onKept={arrival.expect} /> : null}
      {kept.length > 0 ? <Change kept={kept} /> : null}
    </Row>
  );
}

/** Where focus goes once a filter is kept: to its chip, since the button that kept it is gone by then. */
function useArrival(isKept: boolean) {
  const place = useId();
  const coming = useRef(false);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    // The answer and the new list come in either order.
    if (!coming.current || !isKept) return;
    coming.current = false;
    document.getElementById(place)?.querySelector<HTMLElement>('[aria-current]')?.focus();
    // eslint-disable-next-line react/exhaustive-effect-dependencies, react/exhaustive-deps
  }, [times, isKept, place]);
  const expect = () => {
    coming.current = true;
    setTimes(times + 1);
  };
  return { place, expect };
}

/** What the address asks for now. */
function usePresent(): Present {
  const { stringifySearch } = useRouter().options;
  const search: Record<string, unknown> = useSearch({ strict: false });
  return {
    query: written(search, stringifySearch),
    words: typeof search.q === 'string' ? search.q : '',
  };
}

function FilterChip({ filter, isPresent }: { filter: SavedFilter; isPresent: boolean }) {
  const { parseSearch } = useRouter().options;
  return (
    <ChipLink
      to="."
      search={parseSearch(filter.query) as never}
      replace
      resetScroll={false}
      isPresent={isPresent}
    >
      {filter.name}
    </ChipLink>
  );
}

interface KeepProps extends Present {
  list: FilteredList;
  onKept: () => void;
}

function Keep(props: KeepProps) {
  const { t } = useTranslation('saved-filters');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" small icon={BookmarkPlus} onPress={() => setOpen(true)}>
        {t('keep')}
      </Button>
      <Suspense>{open ? <KeepDialog {...props} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}

function Change({ kept }: { kept: SavedFilter[] }) {
  const { t } = useTranslation('saved-filters');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" small onPress={() => setOpen(true)}>
        {t('change')}
      </Button>
      <Suspense>{open ? <KeptDialog kept={kept} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
