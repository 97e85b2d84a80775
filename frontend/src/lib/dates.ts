/**
 * Dates and times in words, by purpose. Instants come in as RFC 3339 text or Date;
 * everything is shown in Europe/Amsterdam, in Dutch or English.
 */
export type Language = 'nl' | 'en';
export type Instant = string | Date;

const timeZone = 'Europe/Amsterdam';
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
  cache.set(key, made);
  return made;
}

function parts(instant: Instant, language: Language, options: Intl.DateTimeFormatOptions) {
  const found = formatter(language, options).formatToParts(new Date(instant));
  // Some versions of the locale data write "nov." where others write "nov".
  const get = (type: Intl.DateTimeFormatPartTypes) =>
    (found.find((part) => part.type === type)?.value ?? '').replace(/\.$/, '');
  return get;
}

/** "do 26 nov" · "Thu 26 Nov". */
export function shortDate(instant: Instant, language: Language): string {
  const get = parts(instant, language, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${get('weekday')} ${get('day')} ${get('month')}`;
}

/** "26 nov" · "26 Nov". */
export function dayAndMonth(instant: Instant, language: Language): string {
  const get = parts(instant, language, { day: 'numeric', month: 'short' });
  return `${get('day')} ${get('month')}`;
}

/** "donderdag 26 november" · "Thursday 26 November". */
export function longDate(instant: Instant, language: Language): string {
  const get = parts(instant, language, { weekday: 'long', day: 'numeric', month: 'long' });
  return `${get('weekday')} ${get('day')} ${get('month')}`;
}

/** "26 november 2026" · "26 November 2026". */
export function dateWithYear(instant: Instant, language: Language): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}

/** "november" · "November". */
export function monthName(instant: Instant, language: Language): string {
  return formatter(language, { month: 'long' }).format(new Date(instant));
}

/** ISO weekday 1 (Monday) to 7 as "maandag" or "ma". */
export function weekdayName(
  weekday: number,
  language: Language,
  width: 'long' | 'short' = 'long',
): string {
  // 5 January 2026 is a Monday.
  const get = parts(new Date(Date.UTC(2026, 0, 4 + weekday, 12)), language, { weekday: width });
  return get('weekday');
}

/** "13.30" · "13:30"; always 24 hours. */
export function clock(instant: Instant, language: Language): string {
  const get = parts(instant, language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  return joinClock(get('hour'), get('minute'), language);
}

/** "9.40 uur" · "9:40". */
export function timeOfDay(instant: Instant, language: Language): string {
  return withHourWord(clock(instant, language), language);
}

/** "13.30–16.00 uur" · "13:30–16:00". */
export function timeRange(start: Instant, end: Instant, language: Language): string {
  return withHourWord(`${clock(start, language)}–${clock(end, language)}`, language);
}

/** Wall-clock text "09:00" as "9.00" · "9:00"; whole hours as "9" when `brief`. */
export function wallClock(time: string, language: Language, brief = false): string {
  const [hour = '0', minute = '00'] = time.split(':');
  if (brief && minute === '00') return String(Number(hour));
  return joinClock(hour, minute, language);
}

/** "13–17 uur" · "13–17" from "13:00" and "17:00". */
export function wallClockRange(start: string, end: string, language: Language): string {
  const range = `${wallClock(start, language, true)}–${wallClock(end, language, true)}`;
  return language === 'en' && !range.includes(':')
    ? `${wallClock(start, language)}–${wallClock(end, language)}`
    : withHourWord(range, language);
}

/** "do 26 nov, 13.30–16.00 uur". */
export function dateAndTimes(start: Instant, end: Instant, language: Language): string {
  return `${shortDate(start, language)}, ${timeRange(start, end, language)}`;
}

/** Whole days from `now` until the instant, by the calendar of Amsterdam; negative for the past. */
export function daysUntil(instant: Instant, now: Instant): number {
  return Math.round((dayNumber(instant) - dayNumber(now)) / 86_400_000);
}

/** "over 3 dagen", "morgen", "gisteren" · "in 3 days", "tomorrow". */
export function relativeDay(instant: Instant, now: Instant, language: Language): string {
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(
    daysUntil(instant, now),
    'day',
  );
}

/** The calendar day in Amsterdam as "2026-11-26", for keys and for the API. */
export function isoDay(instant: Instant): string {
  const get = parts(instant, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${get('year')}-${get('month')}-${get('day')}`;
}

function dayNumber(instant: Instant): number {
  return Date.parse(`${isoDay(instant)}T00:00:00Z`);
}

function joinClock(hour: string, minute: string, language: Language): string {
  return `${Number(hour)}${language === 'nl' ? '.' : ':'}${minute}`;
}

function withHourWord(text: string, language: Language): string {
  return language === 'nl' ? `${text} uur` : text;
}
