/** The list's filters, kept in the address so that a link or "back" shows the same list. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { helpForms } from '@/features/catalogue';
import type { JobState, WantedJobs } from './api';

export const states: JobState[] = [
  'draft',
  'open',
  'staffed',
  'running',
  'done',
  'reviewed',
  'cancelled',
  'expired',
];
export const sorts = ['soonest', 'newest', 'deadline'] as const;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const oneOf = <Value extends string>(values: readonly Value[], value: unknown) =>
  values.find((each) => each === value);

/** Reads an address; what is not known is left out, so that an old link still works. */
export function wantedFrom(search: Record<string, unknown>): WantedJobs {
  const state = oneOf(states, search.state);
  const found = {
    state: state ? [state] : undefined,
    theme: text(search.theme),
    organisationId: text(search.organisationId),
    networkId: text(search.networkId),
    helpForm: oneOf(helpForms, search.helpForm),
    q: text(search.q),
    from: text(search.from),
    until: text(search.until),
    sort: oneOf(sorts, search.sort),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as WantedJobs;
}

/** What is wanted now, and the way to want something else. */
export function useWantedJobs(): [WantedJobs, (next: WantedJobs) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = ({ state, ...rest }: WantedJobs) =>
    void navigate({
      to: '.',
      search: (state?.[0] ? { ...rest, state: state[0] } : rest) as never,
      replace: true,
      resetScroll: false,
    });
  return [wantedFrom(search), change];
}
