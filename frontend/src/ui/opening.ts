/** What opens on a press: the press is answered first, what opens is drawn right after it. */
import { startTransition, useDeferredValue, useState } from 'react';

interface Opening {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** The state of a list, calendar or part behind a button: a large one doesn't hold the press up. */
export function useOpening(atFirst = false): Opening {
  const [isOpen, setIsOpen] = useState(atFirst);
  const onOpenChange = (open: boolean) =>
    open && !byKeys() ? startTransition(() => setIsOpen(true)) : setIsOpen(open);
  return { isOpen, onOpenChange };
}

/** One key follows the other: it must find open, or closed, what the last one opened or closed. */
const byKeys = (): boolean => document.activeElement?.matches(':focus-visible') ?? false;

/** The same for what its page opens: true one drawing later, false at once. */
export function useOpened(isOpen: boolean): boolean {
  const opened = useDeferredValue(isOpen, false);
  return isOpen && opened;
}
