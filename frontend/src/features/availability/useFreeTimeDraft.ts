/** Free time as it is being changed: shown at once, written a moment after the last change, with the way back. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLatest } from '@/lib/useLatest';
import type { FreeWindow } from '@/lib/week';
import { toast } from '@/ui/toast';
import { useSaveFreeTime, type FreeTime } from './api';
import { isWeekly, type PeriodWindow } from './week-view';

export interface Draft {
  weekly: FreeWindow[];
  periods: PeriodWindow[];
  hoursPerMonth: number;
}

/** Long enough to paint some hours, short enough not to forget that it saves. */
const quietFor = 900;

/** An end at 00:00 is midnight at the day's end; within the page that is 24:00 or a minute before. */
const fromApi = (window: PeriodWindow): PeriodWindow => ({
  ...window,
  end: window.end === '00:00' ? '23:59' : window.end,
});
const endForApi = (end: string): string => (end === '24:00' || end === '23:59' ? '00:00' : end);

const draftOf = (saved: FreeTime): Draft => ({
  weekly: saved.windows
    .filter(isWeekly)
    .map(fromApi)
    .map(({ weekday, start, end }) => ({ weekday, start, end })),
  periods: saved.windows.filter((window) => !isWeekly(window)).map(fromApi),
  hoursPerMonth: saved.hoursPerMonth,
});

const forApi = (draft: Draft) => ({
  hoursPerMonth: draft.hoursPerMonth,
  windows: [...draft.weekly, ...draft.periods].map((window) => ({
    ...window,
    end: endForApi(window.end),
  })),
});

export function useFreeTimeDraft(saved: FreeTime) {
  const { t } = useTranslation('availability');
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [waiting, setWaiting] = useState(false);
  const lastSaved = useRef(draft);
  const pending = useRef<Draft | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const { mutate, error, isPending, isSuccess } = useSaveFreeTime();

  function write(next: Draft, undoable: boolean): void {
    const before = lastSaved.current;
    pending.current = null;
    setWaiting(false);
    mutate(forApi(next), {
      onSuccess: () => {
        lastSaved.current = next;
        if (undoable) toast(t('saved'), () => restore(before));
        else toast(t('restored'));
      },
    });
  }

  function restore(before: Draft): void {
    window.clearTimeout(timer.current);
    setDraft(before);
    write(before, false);
  }

  function become(part: Partial<Draft>): void {
    const next = { ...(pending.current ?? draft), ...part };
    pending.current = next;
    setDraft(next);
    setWaiting(true);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => write(next, true), quietFor);
  }

  const latest = useLatest(become);
  // The same at every drawing: what shows another part of the draft needs no drawing.
  const change = useCallback((part: Partial<Draft>) => latest.current(part), [latest]);
  useLastChance(timer, pending, mutate);

  const state = waiting || isPending ? 'saving' : error ? 'failed' : isSuccess ? 'saved' : 'same';
  return { draft, change, error, state, retry: () => write(draft, true) } as const;
}

/** Leaving the page writes what still waited. */
function useLastChance(
  timer: RefObject<number | undefined>,
  pending: RefObject<Draft | null>,
  mutate: (body: ReturnType<typeof forApi>) => void,
): void {
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      if (pending.current) mutate(forApi(pending.current));
    },
    [timer, pending, mutate],
  );
}
