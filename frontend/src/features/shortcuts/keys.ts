/** What a key means, as a pure function: `g` waits for a letter, all others act at once. */

/** How long `g` waits. */
export const patience = 1500;

export interface Waiting {
  since: number;
}

export type Act =
  | { kind: 'list' }
  | { kind: 'search' }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'go'; letter: string };

export interface Heard {
  /** `g` was pressed and its letter has to come. */
  waiting: Waiting | null;
  act: Act | null;
}

const acts: Record<string, Act> = {
  '?': { kind: 'list' },
  '/': { kind: 'search' },
  j: { kind: 'step', by: 1 },
  k: { kind: 'step', by: -1 },
};

/** Reads one key, at a moment in milliseconds. */
export function hear(key: string, now: number, before: Waiting | null): Heard {
  if (before && now - before.since <= patience) {
    return { waiting: null, act: /^[a-z]$/.test(key) ? { kind: 'go', letter: key } : null };
  }
  if (key === 'g') return { waiting: { since: now }, act: null };
  return { waiting: null, act: acts[key] ?? null };
}

/** Where letters belong to what has the focus: fields, and lists that one walks through by letter. */
const takesLetters =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], ' +
  '[role=textbox], [role=combobox], [role=listbox], [role=menu], [role=grid], [aria-haspopup=listbox]';

/** A window over the page; a message that slides up is none. */
const window = 'section:is([role=dialog], [role=alertdialog])';

interface Pressed {
  target: EventTarget | null;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

/** Whether a key is the page's to hear: nobody types, no window is open, no other key is held. */
export function isOurs(event: Pressed): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.isComposing || event.defaultPrevented) return false;
  if (document.querySelector(window)) return false;
  return !(event.target instanceof Element && event.target.closest(takesLetters));
}
