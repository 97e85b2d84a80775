import type { Manifest } from 'vite';

export function readBuild(): { manifest: Manifest; textsOf: Record<string, string[]> };
