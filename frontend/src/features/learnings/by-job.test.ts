/** Entries of the library: one per job, readable without opening. */
import { expect, test } from 'vitest';
import type { Learning } from './api';
import { byJob, firstLines, linesOf } from './by-job';

const learning = (id: string, jobId: string, words: Partial<Learning>): Learning =>
  ({
    id,
    job: { id: jobId },
    author: { id: 'p', name: 'Noor' },
    text: '',
    takeHome: '',
    nextTime: '',
    changes: '',
    ...words,
  }) as Learning;

const learnings = [
  learning('1', 'a', { text: 'Lees hardop.', nextTime: 'Neem een uur extra.' }),
  learning('2', 'b', { text: 'Bel eerst.' }),
  learning('3', 'a', { text: 'Test op een telefoon.', takeHome: 'Thuis ook.' }),
];

test('learnings of one job stand together, where the first of them stood', () => {
  expect(byJob(learnings).map((entry) => [entry.job.id, entry.learnings.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('an entry shows one line of each kind, what was learned first', () => {
  const lines = linesOf(byJob(learnings)[0]?.learnings ?? []);
  expect(lines).toHaveLength(4);
  expect(firstLines(lines).map((line) => line.text)).toEqual([
    'Lees hardop.',
    'Thuis ook.',
    'Neem een uur extra.',
  ]);
});
