/** Where a placement stands in time, and the order in which people read them. */
interface Period {
  beginsOn: string;
  endsOn: string | null;
}

export type PlacementMoment = 'present' | 'future' | 'past';

/** By days ("2026-11-22"); the last day still counts. */
export function placementMoment({ beginsOn, endsOn }: Period, today: string): PlacementMoment {
  if (beginsOn > today) return 'future';
  return endsOn !== null && endsOn < today ? 'past' : 'present';
}

const rank: Record<PlacementMoment, number> = { present: 0, future: 1, past: 2 };

/** Present, then coming, then past; within each the latest beginning first. */
export function inOrder<Each extends Period>(placements: readonly Each[], today: string): Each[] {
  return [...placements].sort(
    (a, b) =>
      rank[placementMoment(a, today)] - rank[placementMoment(b, today)] ||
      b.beginsOn.localeCompare(a.beginsOn),
  );
}
