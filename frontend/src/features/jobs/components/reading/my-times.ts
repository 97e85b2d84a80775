/** Whether I am free at a job's times, from my own agenda. */
import { useQueries } from '@tanstack/react-query';
import { agendaQuery, type Agenda } from '@/features/availability';
import { isoDay } from '@/lib/dates';
import { mondayOf } from '@/lib/week-of';

export type MyTime = 'free' | 'busy' | 'booked' | 'unknown';

interface Span {
  start: string;
  end: string;
}

const at = (instant: string): number => Date.parse(instant);
const overlaps = (a: Span, b: Span): boolean => at(a.start) < at(b.end) && at(b.start) < at(a.end);
const covers = (a: Span, b: Span): boolean => at(a.start) <= at(b.start) && at(a.end) >= at(b.end);

/** A booked job comes before a busy period; `unknown` is outside the free time that I gave. */
export function myTimeIn(agenda: Pick<Agenda, 'bookings' | 'busy' | 'free'>, time: Span): MyTime {
  if (agenda.bookings.some((each) => overlaps(each, time))) return 'booked';
  if (agenda.busy.some((each) => overlaps(each, time))) return 'busy';
  return agenda.free.some((each) => covers(each, time)) ? 'free' : 'unknown';
}

const weekOf = ({ start }: Span): string => mondayOf(isoDay(start));

/** By the option's id; an option is missing while its week is being fetched. */
export function useMyTimes(options: readonly (Span & { id: string })[]): Map<string, MyTime> {
  const weeks = [...new Set(options.map(weekOf))];
  const found = useQueries({ queries: weeks.map((monday) => agendaQuery(monday)) });
  const agendas = new Map(weeks.map((monday, index) => [monday, found[index]?.data]));
  return new Map(
    options.flatMap((option) => {
      const agenda = agendas.get(weekOf(option));
      return agenda ? [[option.id, myTimeIn(agenda, option)] as const] : [];
    }),
  );
}
