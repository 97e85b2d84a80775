/** The kept filters as chips, and what keeps and changes them. */
import { useRouter } from '@tanstack/react-router';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { ChipLink } from '@/ui/ChipLink';
import { Row } from '@/ui/layout';
import type { FilteredList, SavedFilter } from '../api';
import type { Present } from './SavedFilters';
import { lazyPart } from '@/ui/lazy-part';

// Windows that most visits don't open.
const KeepDialog = lazyPart(() => import('./KeepDialog'));
const KeptDialog = lazyPart(() => import('./KeptDialog'));

interface FiltersProps {
  list: FilteredList;
  kept: SavedFilter[];
  present: Present;
}

export default function KeptFilters({ list, kept, present }: FiltersProps) {
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
