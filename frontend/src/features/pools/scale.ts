/** Days as places on the width of a timeline, in percents. */

interface Span {
  beginsOn: string;
  endsOn: string;
  points?: readonly { beginsOn: string; dueOn: string }[];
}

const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const LEAST_WIDTH = 1.5;
const LAST_NAMED = 86;

/** The first and last day that are drawn: those of the assignment, and of what lies outside it. */
function edges({ beginsOn, endsOn, points = [] }: Span): [number, number] {
  const all = [beginsOn, endsOn, ...points.flatMap((point) => [point.beginsOn, point.dueOn])];
  return [Math.min(...all.map(days)), Math.max(...all.map(days))];
}

/** Where a day stands, from 0 to 100. */
export function placeOf(day: string, span: Span): number {
  const [first, last] = edges(span);
  if (last === first) return 0;
  return Math.max(0, Math.min(100, (100 * (days(day) - first)) / (last - first)));
}

/** Where a bar begins and how wide it is; never so narrow that it can't be seen. */
export function barOf(
  point: { beginsOn: string; dueOn: string },
  span: Span,
): { start: number; width: number } {
  const start = placeOf(point.beginsOn, span);
  const end = placeOf(point.dueOn, span);
  const width = Math.max(LEAST_WIDTH, end - start);
  return { start: Math.min(start, 100 - width), width };
}

/** The first of each month within the span, with its place. */
export function monthsOf(span: Span): { day: string; at: number }[] {
  const [first, last] = edges(span);
  const begin = new Date(first * 86_400_000);
  const found = [];
  for (let month = 1; ; month += 1) {
    const day = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + month, 1));
    const iso = day.toISOString().slice(0, 10);
    if (days(iso) > last) return found;
    const at = placeOf(iso, span);
    // Its name needs some room before the edge.
    if (at < LAST_NAMED) found.push({ day: iso, at });
  }
}

/** Whether a day lies on what is drawn. */
export function isDrawn(day: string, span: Span): boolean {
  const [first, last] = edges(span);
  return days(day) >= first && days(day) <= last;
}
