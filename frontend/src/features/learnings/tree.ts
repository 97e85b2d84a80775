/** A lineage as a tree: each job after the one it was made from, with its depth. Pure. */
import type { LineageStep } from './api';

export interface Branch {
  step: LineageStep;
  depth: number;
  /** What it was made from, where that is not the origin: told in words beside the drawing. */
  from: LineageStep | null;
}

/** The origin first; a parent that I may not see counts as none. */
export function treeOf(steps: readonly LineageStep[]): Branch[] {
  const byId = new Map(steps.map((step) => [step.jobId, step]));
  const below = (parent: LineageStep, depth: number): Branch[] =>
    steps
      .filter((step) => step.parentId === parent.jobId)
      .flatMap((step) => [
        { step, depth, from: depth > 1 ? parent : null },
        ...below(step, depth + 1),
      ]);
  return steps
    .filter((step) => !step.parentId || !byId.has(step.parentId))
    .flatMap((step) => [{ step, depth: 0, from: null }, ...below(step, 1)]);
}
