/** What the page of figures shows, as it stands in the address; and the days that it asks for. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isoDay } from '@/lib/dates';
import type { Subject, Wanted } from './api';

export const periods = ['twaalf', 'jaar', 'vorig', 'kwartaal', 'zelf'] as const;
export type Period = (typeof periods)[number];

export interface ReportSearch {
  over?: string | undefined;
  periode?: Period | undefined;
  van?: string | undefined;
  tot?: string | undefined;
  per?: 'kwartaal' | undefined;
}

/** A day of the calendar: 31 February is none, though a browser may take it for 3 March. */
function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return real ? value : undefined;
}

/** The address as typed by anybody; what makes no sense is left out. */
export function readSearch(search: Record<string, unknown>): ReportSearch {
  return {
    over: typeof search.over === 'string' && search.over ? search.over : undefined,
    periode: periods.find((each) => each === search.periode),
    van: day(search.van),
    tot: day(search.tot),
    per: search.per === 'kwartaal' ? 'kwartaal' : undefined,
  };
}

/** A subject as it stands in the address. */
export const keyOf = ({ kind, id }: Subject): string => id ?? kind;

/** First day of the month that lies so many months from a day. */
function monthBegin(iso: string, months: number): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** What to ask the API. */
export function wantedOf(search: ReportSearch, now: Date): Wanted {
  const today = isoDay(now);
  const by = search.per === 'kwartaal' ? 'quarter' : 'month';
  const year = Number(today.slice(0, 4));
  switch (search.periode) {
    case 'jaar':
      return { from: `${year}-01-01`, until: today, by };
    case 'vorig':
      return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31`, by };
    case 'kwartaal': {
      const months = (Number(today.slice(5, 7)) - 1) % 3;
      return { from: monthBegin(today, -months), until: today, by };
    }
    case 'zelf':
      return own(search, today, by);
    default:
      return { from: monthBegin(today, -11), until: today, by };
  }
}

/** One's own days; without them, or the wrong way around, the usual ones. */
function own({ van, tot }: ReportSearch, today: string, by: Wanted['by']): Wanted {
  const until = tot ?? today;
  const from = van ?? monthBegin(until, -11);
  return from <= until ? { from, until, by } : { from: until, until: from, by };
}

export function useReportSearch(): ReportSearch {
  return useSearch({ from: '/signed-in/cijfers' });
}

/** Changes what is shown; the rest of the address stays. */
export function useNarrow(): (change: ReportSearch) => void {
  const navigate = useNavigate({ from: '/cijfers' });
  return (change) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
}
