/** What was typed, kept on this device until the server has it. One shelf per person and job. */
import { remember, remembered } from '@/lib/storage';
import type { Draft } from './draft';

export interface Shelved {
  draft: Draft;
  /** The draft on the server that the words belong to, once there is one. */
  saved: { id: string; version: number } | null;
  /** When it was typed, RFC 3339. */
  at: string;
}

/** `jobId` is null for a new job. */
export const shelfFor = (personId: string, jobId: string | null): string =>
  `posting:${personId}:${jobId ?? 'new'}`;

/** What lies there, or null. */
export function takeFromShelf(shelf: string): Shelved | null {
  const text = remembered(shelf);
  if (!text) return null;
  try {
    const found = JSON.parse(text) as Partial<Shelved>;
    return found.draft && found.at
      ? { draft: found.draft, saved: found.saved ?? null, at: found.at }
      : null;
  } catch {
    return null;
  }
}

/** Keeps it, in place of what lay there. */
export function putOnShelf(shelf: string, shelved: Shelved): void {
  remember(shelf, JSON.stringify(shelved));
}

export function clearShelf(shelf: string): void {
  remember(shelf, null);
}
