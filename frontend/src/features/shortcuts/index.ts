/** What the frame and the help page use of shortcuts; all of it comes after the page itself. */
import { lazyPart } from '@/ui/lazy-part';

export const Shortcuts = lazyPart(() => import('./components/Shortcuts'));
export const ShortcutsPart = lazyPart(() => import('./components/ShortcutsPart'));
export { listShortcuts } from './switch';
export { usesShortcuts } from './places';
