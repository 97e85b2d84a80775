/** What the frame and the help page use of shortcuts; all of it comes after the page itself. */
import { lazy } from 'react';

export const Shortcuts = lazy(() => import('./components/Shortcuts'));
export const ShortcutsPart = lazy(() => import('./components/ShortcutsPart'));
export { listShortcuts } from './switch';
export { usesShortcuts } from './places';
