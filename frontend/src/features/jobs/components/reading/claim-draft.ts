/** What somebody is about to claim; the group's picture shows it before it is sent. */
import { useState } from 'react';
import type { Seat } from '@/ui/Formation';
import type { Job, SeatRole } from './api';

export interface Colleague {
  id: string;
  name: string;
}

export interface ClaimDraft {
  options: string[];
  setOptions: (ids: string[]) => void;
  /** Null: whichever seat is free. */
  seat: SeatRole | null;
  setSeat: (role: SeatRole | null) => void;
  together: Colleague[];
  setTogether: (colleagues: Colleague[]) => void;
  /** The other half of my duo, when we come as one; then nobody is in `together`. */
  duo: Colleague | null;
  setDuo: (partner: Colleague | null) => void;
}

export function useClaimDraft(): ClaimDraft {
  const [options, setOptions] = useState<string[]>([]);
  const [seat, setSeat] = useState<SeatRole | null>(null);
  const [together, setTogether] = useState<Colleague[]>([]);
  const [duo, setDuo] = useState<Colleague | null>(null);
  return { options, setOptions, seat, setSeat, together, setTogether, duo, setDuo };
}

/** Whether a time of the job has been chosen, where there is something to choose. */
export const choosesTime = (job: Job): boolean =>
  job.state === 'open' && job.timing.options.length > 1;

/** The group as it would become: me on the seat that I choose, who I bring beside me. */
export function previewed(seats: readonly Seat[], draft: ClaimDraft): Seat[] {
  const next = [...seats];
  const wanted = next.findIndex(({ state, role }) => state === 'open' && role === draft.seat);
  const mine = wanted >= 0 ? wanted : next.findIndex(({ state }) => state === 'open');
  if (mine < 0) return next;
  next[mine] = { state: 'mine' };
  const coming = draft.duo ? [draft.duo] : draft.together;
  for (const { name } of coming) {
    const free = next.findIndex(({ state }) => state === 'open');
    if (free >= 0) next[free] = { state: draft.duo ? 'taken' : 'invited', name };
  }
  return next;
}
