import type { Early } from './ask';

export function earlyPages(): Early;
