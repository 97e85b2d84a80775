/** Claims that count on the board. Pure. */
import type { components } from '@/client';

type ClaimState = components['schemas']['ClaimState'];
export type LiveState = Extract<
  ClaimState,
  'applied' | 'waitlisted' | 'offered' | 'claimed' | 'confirmed' | 'attended'
>;

const live: ReadonlySet<string> = new Set<LiveState>([
  'applied',
  'waitlisted',
  'offered',
  'claimed',
  'confirmed',
  'attended',
]);

/** Whether somebody with this state has, had or wants a seat. */
export const isLive = (state: ClaimState | null): state is LiveState =>
  state !== null && live.has(state);
