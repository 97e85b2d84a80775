/** Measures the first load after a build and fails above the budget: every script that index.html needs, gzipped. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 180_000;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/** The entry's file and everything it imports statically. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) filesOf(next, seen);
  return seen;
}

const gzipped = (file) => gzipSync(readFileSync(`dist/${file}`)).length;
const keys = [...filesOf('index.html')];
// The frame's texts are fetched before the first paint as well.
const texts = ['src/i18n/nl/frame.json', 'src/i18n/nl/ui.json'].filter((key) => manifest[key]);
const scripts = [...new Set([...keys, ...texts].map((key) => manifest[key].file))];
const size = scripts.reduce((sum, file) => sum + gzipped(file), 0);
const styles = [...new Set(keys.flatMap((key) => manifest[key].css ?? []))];
const styleSize = styles.reduce((sum, file) => sum + gzipped(file), 0);

process.stdout.write(
  `First load: ${(size / 1000).toFixed(1)} kB of scripts (budget ${budget / 1000}), ${(styleSize / 1000).toFixed(1)} kB of styles, gzipped\n`,
);
if (size > budget) process.exit(1);
