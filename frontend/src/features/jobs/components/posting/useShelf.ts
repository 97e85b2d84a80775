/** Puts what was typed on the shelf, half a second after typing stops. */
import { useEffect, useState } from 'react';
import type { Draft } from './draft';
import type { Stored } from './saving';
import { putOnShelf } from './shelf';

/** When it was last put there; null for not yet. */
export function useShelf(shelf: string, draft: Draft, stored: Stored | null, changed: boolean) {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    if (!changed) return undefined;
    const timer = setTimeout(() => {
      const now = new Date().toISOString();
      const saved = stored ? { id: stored.id, version: stored.version } : null;
      putOnShelf(shelf, { draft, saved, at: now });
      setAt(now);
    }, 500);
    return () => clearTimeout(timer);
  }, [shelf, draft, stored, changed]);
  return at;
}
