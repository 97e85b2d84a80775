/** Arriving on a page: focus goes to the content, and screen readers hear the page's title. */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { announce, onAnnouncement } from '@/lib/announce';
import { Hidden } from '@/ui/layout';

/** A ref for the main element, which gets focus after each change of path (not of filters). */
export function useArrival() {
  const main = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged || toLocation.hash) return;
        main.current?.focus({ preventScroll: true });
        // The new page sets its title in an effect; a moment later it is there.
        window.setTimeout(() => announce(document.title), 100);
      }),
    [router],
  );
  return main;
}

/** The one polite live region; see lib/announce. An open dialog hides the page, but not this. */
export function LiveRegion() {
  const [said, setSaid] = useState({ message: '', number: 0 });
  useEffect(
    () => onAnnouncement((message) => setSaid(({ number }) => ({ message, number: number + 1 }))),
    [],
  );
  return (
    <Hidden>
      <span role="status" data-live-announcer>
        {/* The same words again are news again. */}
        <span key={said.number}>{said.message}</span>
      </span>
    </Hidden>
  );
}
