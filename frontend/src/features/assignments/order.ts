/** What a coordinator asks of a run, as the form holds it and as the API takes it. */
import type { CalendarDate } from '@internationalized/date';
import type { NewRun } from './api';

export type Which = 'all' | 'period' | 'some';

export interface Order {
  seconds: string;
  which: Which;
  period: { start: CalendarDate; end: CalendarDate } | null;
  jobs: string[];
  keepPlan: boolean;
  /** What was fixed in the last run holds again. */
  carryOn: boolean;
  /** A number, or `own`: as many as each person wants. */
  hours: string;
  /** A number, or `usual`. */
  groups: string;
}

export const usual: Order = {
  seconds: '10',
  which: 'all',
  period: null,
  jobs: [],
  keepPlan: true,
  carryOn: true,
  hours: 'own',
  groups: 'usual',
};

/** What is still missing before the order can be given. */
export function missing(order: Order): 'period' | 'jobs' | null {
  if (order.which === 'period' && !order.period) return 'period';
  if (order.which === 'some' && order.jobs.length === 0) return 'jobs';
  return null;
}

/** `lastRunId`: the last run with a plan, if there is one. */
export function ordered(order: Order, lastRunId: string | undefined): NewRun {
  return {
    seconds: Number(order.seconds),
    seed: 0,
    keepPlan: order.keepPlan,
    // Said outright, or the last run's would hold.
    ...days(order),
    onlyJobs: order.which === 'some' ? order.jobs : null,
    mostHours: order.hours === 'own' ? null : Number(order.hours),
    mostGroups: order.groups === 'usual' ? null : Number(order.groups),
    ...(order.carryOn && lastRunId ? { fromRunId: lastRunId } : {}),
  };
}

function days({ which, period }: Order): Pick<NewRun, 'firstDay' | 'lastDay'> {
  if (which !== 'period' || !period) return { firstDay: null, lastDay: null };
  return { firstDay: period.start.toString(), lastDay: period.end.toString() };
}
