/** Walking through whatever list a page shows: its articles and lines, each by its first link or button. */

const item = 'main :is(article, ul > li)';
const opens = 'a[href], button:not([disabled])';

/** The outermost items that can be opened, as what opens them, in the order of the page. */
function openers(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(item)]
    .filter((each) => !each.parentElement?.closest(item) && !each.closest('nav'))
    .map((each) => [...each.querySelectorAll<HTMLElement>(opens)].find(isShown))
    .filter((each) => each !== undefined);
}

/** Not in a tab or a disclosure that is closed. */
const isShown = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

/** The item that an element stands in; the whole of it, when items hold items. */
function outermost(element: Element): Element | null {
  const found = element.closest(item);
  const around = found?.parentElement?.closest(item);
  return around ? outermost(around) : found;
}

/** The next opener, or the one before, seen from where the focus is; null at either end. */
export function neighbour(by: 1 | -1): HTMLElement | null {
  const from = document.activeElement ?? document.body;
  const here = outermost(from);
  const isBeyond = (other: HTMLElement): boolean => {
    if (here?.contains(other)) return false;
    const place = from.compareDocumentPosition(other);
    const side = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    return (place & side) !== 0;
  };
  const found = openers();
  return (by === 1 ? found.find(isBeyond) : found.findLast(isBeyond)) ?? null;
}
