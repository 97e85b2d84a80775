/** The shape of a group as it flies: a shallow V, the middle in front. */

/** How far (px) seat `index` of `count` sinks below the middle, for a seat of `size` px. */
export function formationOffset(index: number, count: number, size: number): number {
  const step = size >= 56 ? 6 : size >= 40 ? 3 : 2;
  return Math.abs(index - (count - 1) / 2) * step;
}
