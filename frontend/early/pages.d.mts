import type { Manifest } from 'vite';
import type { Early } from './ask';

export function readBuild(): { manifest: Manifest; textsOf: Record<string, string[]> };
export function earlyPages(): Early;
