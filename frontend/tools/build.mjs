/** What the build says of itself, for what is made after it. */
import { readFileSync } from 'node:fs';

/** The build: which file imports which, the script below, and the texts that each file reads. */
export function readBuild() {
  return { manifest: readMade('manifest'), textsOf: readMade('texts') };
}

function readMade(name) {
  return JSON.parse(readFileSync(`dist/.vite/${name}.json`, 'utf8'));
}
