/** A part of the programme as it is being written: its moment as a day with two times. */
import { parseDate, Time, type CalendarDate } from '@internationalized/date';
import { isoDay } from '@/lib/dates';
import { instantOf, timeIn } from '@/lib/moments';
import type { Item, ItemIn, Pool } from './api';

const LUNCH = 13;
export const SEATS = 8;

export interface ItemDraft extends Omit<ItemIn, 'start' | 'end'> {
  day: CalendarDate;
  from: Time;
  until: Time;
}

export const isSeated = ({ kind }: ItemDraft) => kind === 'themeTable' || kind === 'workshop';

/** A new part begins when the last one ends. */
export function following(pool: Pool, last: Item | null): ItemDraft {
  const from = last ? timeIn(last.end) : new Time(LUNCH);
  return {
    kind: last ? 'themeTable' : 'together',
    title: '',
    day: parseDate(last ? isoDay(last.start) : pool.endsOn),
    from,
    until: from.add({ hours: 1 }),
    seats: SEATS,
  };
}

export function draftOf({
  kind,
  title,
  description,
  room,
  seats,
  theme,
  host,
  start,
  end,
}: Item): ItemDraft {
  return {
    kind,
    title,
    description,
    room,
    seats,
    poolThemeId: theme?.id ?? null,
    hostId: host?.id ?? null,
    day: parseDate(isoDay(start)),
    from: timeIn(start),
    until: timeIn(end),
  };
}

export function bodyOf({ day, from, until, ...rest }: ItemDraft): ItemIn {
  return {
    ...rest,
    seats: isSeated({ day, from, until, ...rest }) ? (rest.seats ?? SEATS) : null,
    start: instantOf(day, from),
    end: instantOf(day, until),
  };
}
