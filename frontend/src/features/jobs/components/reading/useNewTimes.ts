/** The form of a job's new times: one or more, or a period, and until when one can claim. */
import { useState } from 'react';
import type { components } from '@/client';
import { instant, optionTimes, type Moment } from '../posting/draft';
import type { Job } from './api';
import { deadlineFor, emptyLike, optionOf, rowsOf, type TimeRow } from './times';

type TimingIn = components['schemas']['TimingIn'];
export type NewTimesForm = ReturnType<typeof useNewTimes>;

interface Period {
  from: string;
  until: string;
}

const periodOf = ({ timing: { from, until } }: Job): Period | null =>
  from && until && Date.parse(`${until}T23:59`) > Date.now() ? { from, until } : null;

export function useNewTimes(job: Job) {
  const flexible = job.timing.kind === 'flexible';
  const [rows, setRows] = useState(() => rowsOf(job));
  const [period, setPeriod] = useState(() => periodOf(job));
  const [chosen, setDeadline] = useState<Moment | null>(null);
  const [checked, setChecked] = useState(false);
  const until = period?.until ?? null;
  const deadline = chosen ?? deadlineFor(job, { flexible, rows, until });
  const change = (row: TimeRow) =>
    setRows((now) => now.map((each) => (each.key === row.key ? row : each)));
  const remove = (key: string) => setRows((now) => now.filter((each) => each.key !== key));
  const add = () =>
    setRows((now) => now.concat(now.slice(-1).map((last) => emptyLike(last, `new ${now.length}`))));
  /** What the API takes; null when a field is wrong, which is then told at the field. */
  function check(): TimingIn | null {
    setChecked(true);
    if (flexible) return period && { kind: 'flexible', ...period };
    const options = rows.map(optionOf).filter((option) => option !== null);
    if (options.length < rows.length) return null;
    return { kind: rows.length > 1 ? 'options' : 'fixed', options: options.map(optionTimes) };
  }
  const claimDeadline = deadline && instant(deadline.day, deadline.time);
  return {
    flexible,
    rows,
    change,
    remove,
    add,
    period,
    setPeriod,
    deadline,
    setDeadline,
    claimDeadline,
    checked,
    check,
  };
}
