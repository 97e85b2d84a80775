/** What the map shows, as it stands in the address; and as the API is asked for it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isoDay } from '@/lib/dates';
import type { MapLayer, Wanted } from './api';

export const layers: MapLayer[] = [
  'openJobs',
  'activities',
  'poolAssignments',
  'learned',
  'placements',
  'finishedJobs',
];
const first: MapLayer[] = ['openJobs', 'activities', 'poolAssignments', 'learned'];
export const periods = ['now', 'quarter', 'year', 'past'] as const;
export type Period = (typeof periods)[number];
export type View = 'map' | 'list' | 'figures';

export interface MapSearch {
  q?: string | undefined;
  lagen?: string | undefined;
  thema?: string | undefined;
  organisatie?: string | undefined;
  netwerk?: string | undefined;
  periode?: Period | undefined;
  weergave?: 'lijst' | 'cijfers' | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** The address as typed by anybody; what makes no sense is left out. */
export function readSearch(search: Record<string, unknown>): MapSearch {
  const { weergave } = search;
  return {
    q: text(search.q),
    lagen: text(search.lagen),
    thema: text(search.thema),
    organisatie: text(search.organisatie),
    netwerk: text(search.netwerk),
    periode: periods.find((each) => each === search.periode),
    weergave: weergave === 'lijst' || weergave === 'cijfers' ? weergave : undefined,
  };
}

/** The layers that are on. */
export function layersOf(search: MapSearch): MapLayer[] {
  const named = search.lagen?.split('.') ?? first;
  const known = layers.filter((layer) => named.includes(layer));
  return known.length > 0 ? known : first;
}

/** Layers as they stand in the address; the usual ones need no words. */
export function writeLayers(chosen: readonly MapLayer[]): string | undefined {
  const inOrder = layers.filter((layer) => chosen.includes(layer));
  const usual = inOrder.length === first.length && first.every((each) => inOrder.includes(each));
  return usual || inOrder.length === 0 ? undefined : inOrder.join('.');
}

/** First and last day of a period; both open for "everything that is on the map". */
export function daysOf(period: Period | undefined, now: Date): Pick<Wanted, 'from' | 'until'> {
  const today = isoDay(now);
  const year = today.slice(0, 4);
  switch (period) {
    case 'now':
      return { from: today, until: today };
    case 'quarter':
      return { from: today, until: isoDay(new Date(now.getTime() + 91 * 86_400_000)) };
    case 'year':
      return { from: `${year}-01-01`, until: `${year}-12-31` };
    case 'past':
      return { until: isoDay(new Date(now.getTime() - 86_400_000)) };
    default:
      return {};
  }
}

/** What to ask the API; the chosen organisation narrows the list alone, not the map. */
export function wantedOf(search: MapSearch, now: Date): Wanted {
  return {
    q: search.q,
    layer: layersOf(search),
    theme: search.thema,
    networkId: search.netwerk,
    ...daysOf(search.periode, now),
  };
}

const from = '/signed-in/kaart';

export function useMapSearch(): MapSearch {
  return useSearch({ from });
}

/** Changes what is shown; the rest of the address stays. */
export function useNarrow(): (change: MapSearch) => void {
  const navigate = useNavigate({ from: '/kaart' });
  return (change) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
}
