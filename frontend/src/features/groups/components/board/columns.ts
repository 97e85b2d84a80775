/** In which column of the board a job stands, and what it waits for. Pure. */
import type { Seat } from '@/ui/Formation';
import type { ListedJob } from './api';

export type ColumnName = 'draft' | 'open' | 'toConfirm' | 'staffed' | 'running' | 'done';

/** In the order of a job's life. */
export const columnNames: ColumnName[] = [
  'draft',
  'open',
  'toConfirm',
  'staffed',
  'running',
  'done',
];

/** An open job in which enough people said yes waits for confirming; null: not on the board. */
export function columnOf(job: ListedJob): ColumnName | null {
  if (job.state === 'open') return job.seatsHeld >= job.groupMin ? 'toConfirm' : 'open';
  return columnNames.find((name) => name === job.state) ?? null;
}

/** The jobs of each column, in the order in which they came. */
export function inColumns(jobs: readonly ListedJob[]): Record<ColumnName, ListedJob[]> {
  const columns: Record<ColumnName, ListedJob[]> = {
    draft: [],
    open: [],
    toConfirm: [],
    staffed: [],
    running: [],
    done: [],
  };
  for (const job of jobs) {
    const name = columnOf(job);
    if (name) columns[name].push(job);
  }
  return columns;
}

/** What the job waits for, as a key of the board's texts. */
export type Waits = 'publish' | 'people' | 'confirm' | 'session' | 'finish' | 'learning';

const waits: Record<ColumnName, Waits> = {
  draft: 'publish',
  open: 'people',
  toConfirm: 'confirm',
  staffed: 'session',
  running: 'finish',
  done: 'learning',
};

export const waitsFor = (column: ColumnName): Waits => waits[column];

/** The job's seats as they are drawn: the taken ones of each role first. */
export function seatsOf(seats: ListedJob['seats']): Seat[] {
  return seats.flatMap(({ role, count, taken }) =>
    Array.from({ length: count }, (_, index) => ({
      state: index < taken ? ('taken' as const) : ('open' as const),
      role,
    })),
  );
}
