/** Whether nobody works at an assignment any more: it was completed, or stopped. */
import type { Pool } from './api';

export const isOver = ({ state }: Pick<Pool, 'state'>): boolean =>
  state === 'completed' || state === 'cancelled';
