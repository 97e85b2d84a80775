/** Whether single letters work (WCAG 2.1.4), and whether their list is open. Kept on the device. */
import { useSyncExternalStore } from 'react';
import { remember, remembered } from '@/lib/storage';

const key = 'shortcuts';

interface Shortcuts {
  on: boolean;
  listed: boolean;
}

let now: Shortcuts = { on: remembered(key) !== 'off', listed: false };
const listeners = new Set<() => void>();

function become(next: Partial<Shortcuts>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

/** Opens or closes the list of shortcuts. */
export const listShortcuts = (listed: boolean): void => become({ listed });

/** Switches single letters on or off, on this device. */
export function switchShortcuts(on: boolean): void {
  remember(key, on ? null : 'off');
  become({ on });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useShortcuts = (): Shortcuts => useSyncExternalStore(subscribe, () => now);
