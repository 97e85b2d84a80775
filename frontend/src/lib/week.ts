/** Free time as weekly windows, and what a grid of hours does with them. Times are wall-clock texts "13:00". */

/** One stretch on one ISO weekday (1 = Monday). */
export interface FreeWindow {
  weekday: number;
  start: string;
  end: string;
}

interface Span {
  from: number;
  to: number;
}

const minutes = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
};

const wallClock = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

const spansOf = (windows: readonly FreeWindow[], weekday: number): Span[] =>
  windows
    .filter((window) => window.weekday === weekday)
    .map((window) => ({ from: minutes(window.start), to: minutes(window.end) }));

function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/** Whether the hour from `hour` to `hour + 1` lies wholly, partly or not in the windows. */
export function coverage(
  windows: readonly FreeWindow[],
  weekday: number,
  hour: number,
): 'free' | 'partly' | 'notFree' {
  const from = hour * 60;
  const to = from + 60;
  const covered = merged(spansOf(windows, weekday)).reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  );
  return covered === 60 ? 'free' : covered > 0 ? 'partly' : 'notFree';
}

/** The windows with `from` to `to` (whole hours) of one day made free or not free; others stay as they are. */
export function withHours(
  windows: readonly FreeWindow[],
  weekday: number,
  hours: Span,
  free: boolean,
): FreeWindow[] {
  const cut = { from: hours.from * 60, to: hours.to * 60 };
  const spans = spansOf(windows, weekday);
  const next = free
    ? [...spans, cut]
    : spans.flatMap((span) => [
        { from: span.from, to: Math.min(span.to, cut.from) },
        { from: Math.max(span.from, cut.to), to: span.to },
      ]);
  const changed = merged(next).map(({ from, to }) => ({
    weekday,
    start: wallClock(from),
    end: wallClock(to),
  }));
  return inOrder([...windows.filter((window) => window.weekday !== weekday), ...changed]);
}

/** Sorted by day and start. */
export function inOrder(windows: readonly FreeWindow[]): FreeWindow[] {
  return [...windows].sort((a, b) => a.weekday - b.weekday || minutes(a.start) - minutes(b.start));
}

/** Adds a window; what overlaps or touches becomes one. */
export function withWindow(windows: readonly FreeWindow[], added: FreeWindow): FreeWindow[] {
  const spans = [
    ...spansOf(windows, added.weekday),
    { from: minutes(added.start), to: minutes(added.end) },
  ];
  const day = merged(spans).map(({ from, to }) => ({
    weekday: added.weekday,
    start: wallClock(from),
    end: wallClock(to),
  }));
  return inOrder([...windows.filter((window) => window.weekday !== added.weekday), ...day]);
}
