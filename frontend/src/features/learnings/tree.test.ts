/** A lineage reads as a tree: branches below what they were made from. */
import { expect, test } from 'vitest';
import type { LineageStep } from './api';
import { treeOf } from './tree';

const step = (jobId: string, parentId: string | null): LineageStep =>
  ({ jobId, parentId, title: jobId, organisation: { id: jobId, name: jobId } }) as LineageStep;

test('each repeat follows what it was made from, one step deeper', () => {
  const steps = [
    step('losser', null),
    step('borne', 'losser'),
    step('wierden', 'losser'),
    step('hengelo', 'borne'),
  ];

  expect(
    treeOf(steps).map(({ step: { jobId }, depth, from }) => [jobId, depth, from?.jobId]),
  ).toEqual([
    ['losser', 0, undefined],
    ['borne', 1, undefined],
    ['hengelo', 2, 'borne'],
    ['wierden', 1, undefined],
  ]);
});

test('a repeat of what one may not see stands by itself', () => {
  expect(treeOf([step('borne', 'hidden')]).map(({ depth }) => depth)).toEqual([0]);
});
