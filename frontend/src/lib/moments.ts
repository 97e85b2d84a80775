/** Between a day with a time in Amsterdam, as people write it, and an instant, as the API has it. */
import {
  parseAbsolute,
  Time,
  today,
  toCalendarDateTime,
  toZoned,
  type CalendarDate,
} from '@internationalized/date';

const AMSTERDAM = 'Europe/Amsterdam';

export const instantOf = (day: CalendarDate, time: Time): string =>
  toZoned(toCalendarDateTime(day, time), AMSTERDAM).toAbsoluteString();

export function timeIn(instant: string): Time {
  const { hour, minute } = parseAbsolute(new Date(instant).toISOString(), AMSTERDAM);
  return new Time(hour, minute);
}

/** The day that it is in Amsterdam, wherever the reader is. */
export const todayThere = (): CalendarDate => today(AMSTERDAM);
