/** One tab stop for a grid of cells: arrows move, Home and End go to the row's ends, Shift + arrow paints. */
import { useRef, useState, type KeyboardEvent } from 'react';

export interface CellPlace {
  day: number;
  hour: number;
}

const steps: Record<string, CellPlace> = {
  ArrowUp: { day: 0, hour: -1 },
  ArrowDown: { day: 0, hour: 1 },
  ArrowLeft: { day: -1, hour: 0 },
  ArrowRight: { day: 1, hour: 0 },
};

export const cellId = ({ day, hour }: CellPlace): string => `${day}-${hour}`;

interface Options {
  /** The grid's size: days by index, hours as numbers. */
  days: number;
  firstHour: number;
  lastHour: number;
  /** Whether a job takes this hour, so that there is no cell. */
  isTaken: (place: CellPlace) => boolean;
  /** Called with the cell that Shift + arrow reached, and the one it came from. */
  onPaint: (from: CellPlace, to: CellPlace) => void;
}

/** The id of the cell with the tab stop, and the handlers for the table and its cells. */
export function useRovingCells({ days, firstHour, lastHour, isTaken, onPaint }: Options) {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<CellPlace>({ day: 0, hour: firstHour });

  const find = (place: CellPlace): HTMLElement | null =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${cellId(place)}"]`) ?? null;

  const inside = ({ day, hour }: CellPlace): boolean =>
    day >= 0 && day < days && hour >= firstHour && hour <= lastHour;

  /** The next cell in a direction; skips hours that a job takes up. */
  function next(from: CellPlace, step: CellPlace): CellPlace | null {
    let place = { day: from.day + step.day, hour: from.hour + step.hour };
    while (inside(place) && isTaken(place)) {
      place = { day: place.day + step.day, hour: place.hour + step.hour };
    }
    return inside(place) ? place : null;
  }

  function onKeyDown(event: KeyboardEvent, from: CellPlace): void {
    const step = steps[event.key];
    const target = step ? next(from, step) : null;
    if (!step) return;
    event.preventDefault();
    if (!target) return;
    if (event.shiftKey) onPaint(from, target);
    setCurrent(target);
    find(target)?.focus();
  }

  // A job may have taken the cell that had the tab stop: the next free hour of that day gets it.
  const down = { day: 0, hour: 1 };
  const stop = isTaken(current) ? (next(current, down) ?? current) : current;
  return { table, stop: cellId(stop), setCurrent, onKeyDown };
}
