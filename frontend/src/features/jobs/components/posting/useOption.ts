/** The three fields of one time: the end moves along with the start. */
import { parseDate, parseTime, type CalendarDate, type Time } from '@internationalized/date';
import { useState } from 'react';
import type { DraftOption } from './draft';

export type WrongField = 'day' | 'start' | 'end';

export const short = (time: Time): string => time.toString().slice(0, 5);

export function firstWrong(day: unknown, start: Time | null, end: Time | null): WrongField | null {
  if (!day) return 'day';
  if (!start) return 'start';
  return end && end.compare(start) > 0 ? null : 'end';
}

/** Begins with `option`, or with `like` on a day still to choose, or at half past one. */
export function useOption(option: DraftOption | null, like: DraftOption | null, hours: number) {
  const { start: first, end: last } = option ?? like ?? { start: '13:30', end: null };
  const minutes = Math.round(hours * 60);
  const [day, setDay] = useState<CalendarDate | null>(option ? parseDate(option.day) : null);
  const [start, setStartOnly] = useState<Time | null>(parseTime(first));
  const [end, setEnd] = useState<Time | null>(
    last ? parseTime(last) : parseTime(first).add({ minutes }),
  );
  const [wrong, setWrong] = useState<WrongField | null>(null);

  function setStart(next: Time | null): void {
    if (next && start && end) setEnd(next.add({ milliseconds: end.compare(start) }));
    setStartOnly(next);
  }
  /** The time, or null when a field is wrong, which is then told. */
  function check(): DraftOption | null {
    const found = firstWrong(day, start, end);
    setWrong(found);
    if (found || !day || !start || !end) return null;
    return { day: day.toString(), start: short(start), end: short(end) };
  }
  return { day, setDay, start, setStart, end, setEnd, wrong, check };
}
