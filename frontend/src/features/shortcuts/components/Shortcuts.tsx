/** Listens to single keys, everywhere; shows their list. */
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import type { Me } from '@/client';
import { useLatest } from '@/lib/useLatest';
import { neighbour } from '../items';
import { hear, isOurs, type Act, type Waiting } from '../keys';
import { placesFor } from '../places';
import { listShortcuts, useShortcuts } from '../switch';
import { lazyPart } from '@/ui/lazy-part';

// Seen once or twice by most.
const ShortcutsDialog = lazyPart(() => import('./ShortcutsDialog'));

export default function Shortcuts({ me }: { me: Me }) {
  const { on, listed } = useShortcuts();
  useKeys(on, useAct(me));
  return <Suspense>{listed ? <ShortcutsDialog me={me} /> : null}</Suspense>;
}

/** Calls `act` for each key that means something. */
function useKeys(on: boolean, act: (wanted: Act) => void): void {
  const latest = useLatest(act);
  useEffect(() => {
    if (!on) return;
    let waiting: Waiting | null = null;
    const listen = (event: KeyboardEvent) => {
      // The key that makes a capital or a question mark comes along with it.
      if (event.key === 'Shift') return;
      const heard = isOurs(event) ? hear(event.key, event.timeStamp, waiting) : null;
      waiting = heard?.waiting ?? null;
      if (!heard?.act) return;
      event.preventDefault();
      latest.current(heard.act);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on, latest]);
}

function useAct(me: Me): (wanted: Act) => void {
  const navigate = useNavigate();
  return (wanted) => {
    switch (wanted.kind) {
      case 'list':
        return listShortcuts(true);
      case 'search':
        return search();
      case 'step':
        return neighbour(wanted.by)?.focus();
      case 'go': {
        const place = placesFor(me).find(({ letter }) => letter === wanted.letter);
        if (place) void navigate({ to: place.to });
      }
    }
  };
}

/** The page's search box, with what stands in it chosen, so that typing replaces it. */
function search(): void {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]');
  box?.focus();
  box?.select();
}
