/** Weeks of the calendar in Amsterdam, for pages that show one week at a time. Days are texts "2026-11-23". */
import { isoDay } from './dates';

const dayMs = 86_400_000;

const asUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days later (or earlier). */
export function addDays(day: string, count: number): string {
  return new Date(asUtc(day) + count * dayMs).toISOString().slice(0, 10);
}

/** Midnight in Amsterdam at a day's beginning, as an instant: in summer it is there an hour earlier. */
export function midnight(day: string): string {
  const inSummer = `${day}T00:00:00+02:00`;
  return new Date(isoDay(inSummer) === day ? inSummer : `${day}T00:00:00+01:00`).toISOString();
}

/** The Monday of the week in which the day lies. */
export function mondayOf(day: string): string {
  const weekday = (new Date(asUtc(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The Monday of the week that lies ahead: from Saturday on the next one, of which something can still be done. */
export const weekAhead = (day: string): string => mondayOf(addDays(day, 2));

/** ISO 8601 week number: week 1 holds the year's first Thursday. */
export function weekNumber(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  return 1 + Math.round((asUtc(mondayOf(day)) - asUtc(first)) / (7 * dayMs));
}

/** The text when it is a day that exists, otherwise undefined. */
export function validDay(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(asUtc(text))) return undefined;
  return addDays(text, 0) === text ? text : undefined;
}
