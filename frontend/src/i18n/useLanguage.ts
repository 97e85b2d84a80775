/** The language of the page, and the formatters bound to it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as dates from '@/lib/dates';
import { inWords } from '@/lib/lists';
import { decimal, hours, hundredths, percentage } from '@/lib/numbers';

export function useLanguage(): dates.Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'nl';
}

/** Dates, times, numbers and lists in the page's language: `const format = useFormat(); format.shortDate(start)`. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      shortDate: (at: dates.Instant) => dates.shortDate(at, language),
      dayAndMonth: (at: dates.Instant) => dates.dayAndMonth(at, language),
      longDate: (at: dates.Instant) => dates.longDate(at, language),
      dateWithYear: (at: dates.Instant) => dates.dateWithYear(at, language),
      monthName: (at: dates.Instant) => dates.monthName(at, language),
      weekday: (day: number, width?: 'long' | 'short') => dates.weekdayName(day, language, width),
      timeOfDay: (at: dates.Instant) => dates.timeOfDay(at, language),
      timeRange: (start: dates.Instant, end: dates.Instant) =>
        dates.timeRange(start, end, language),
      wallClock: (time: string, brief?: boolean) => dates.wallClock(time, language, brief),
      wallClockRange: (start: string, end: string) => dates.wallClockRange(start, end, language),
      dateAndTimes: (start: dates.Instant, end: dates.Instant) =>
        dates.dateAndTimes(start, end, language),
      relativeDay: (at: dates.Instant, now: dates.Instant = new Date()) =>
        dates.relativeDay(at, now, language),
      decimal: (value: number) => decimal(value, language),
      hundredths: (value: number) => hundredths(value, language),
      hours: (value: number) => hours(value, language),
      percentage: (share: number) => percentage(share, language),
      inWords: (items: string[]) => inWords(items, language),
    }),
    [language],
  );
}
