/** The lines of the chart of a search, in a picture of 640 by 240. Pure. */
import type { CurvePoint } from '../api';

const left = 40;
const right = 630;
const top = 14;
const bottom = 206;
const rows = 12;

/** The two lines as SVG paths in steps; null without a course to draw. */
export function drawn(points: CurvePoint[]): { objective: string; bound: string } | null {
  const last = points.at(-1);
  // A search that ended at once has no course to show.
  if (!last || points.length < 2) return null;
  const values = points.flatMap((point) => [point.objective, point.bound ?? point.objective]);
  // The beginning is always poor; what matters lies near the end.
  const lowest = Math.max(Math.min(...values), 0.8 * last.objective);
  const highest = Math.min(Math.max(...values), 1.2 * (last.bound ?? last.objective));
  const x = (seconds: number) => left + (seconds / Math.max(last.seconds, 0.1)) * (right - left);
  const y = (value: number) => {
    const share = (value - lowest) / Math.max(highest - lowest, 1);
    return bottom - Math.min(1, Math.max(0, share)) * (bottom - top);
  };
  const path = (value: (point: CurvePoint) => number) =>
    points
      .map((point, index) => {
        const at = `${x(point.seconds).toFixed(1)},${y(value(point)).toFixed(1)}`;
        return index === 0 ? `M${left},${y(value(point)).toFixed(1)} L${at}` : `L${at}`;
      })
      .join(' ');
  return {
    objective: path((point) => point.objective),
    bound: path((point) => point.bound ?? highest),
  };
}

/** A dozen of the points, the first and the last among them. */
export function thinned(points: CurvePoint[]): CurvePoint[] {
  const step = Math.ceil(points.length / rows);
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}
