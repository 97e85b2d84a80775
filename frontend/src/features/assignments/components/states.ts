/** How the state of a run looks. */
import type { Run } from '../api';

export const toneOf: Record<Run['state'], 'sky' | 'positive' | 'warning' | 'neutral' | 'yours'> = {
  queued: 'sky',
  running: 'sky',
  finished: 'yours',
  failed: 'warning',
  cancelled: 'neutral',
  sent: 'positive',
  discarded: 'neutral',
  recalled: 'neutral',
};
