/**
 * Measures the first load after a build and fails above the budget: every script of a first visit,
 * which is the page to sign in on, as browsers get them (Brotli). Tells it of the first pages of
 * each role, too.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { filesOf, sharedFiles } from './ask-early.mjs';

const budget = 180_000;
const pages = {
  'signing in': 'src/features/sign-in/pages/SignInPage.tsx',
  'for you': 'src/features/suggestions/pages/ForYouPage.tsx',
  jobs: 'src/features/jobs/pages/JobsPage.tsx',
  board: 'src/features/groups/pages/BoardPage.tsx',
};
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const [early] = /assets\/early-\w+\.js/.exec(readFileSync('dist/index.html', 'utf8'));
// The frame's texts are fetched before the first paint as well.
const frame = ['frame', 'ui'].map((name) => manifest[`src/i18n/nl/${name}.json`]?.file);
const always = [early, ...frame.filter(Boolean), ...sharedFiles(manifest)];

function sizeOf(files, ending) {
  return files
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/${file}`)).length, 0);
}

const kilobytes = (size) => (size / 1000).toFixed(1);
const loads = Object.entries(pages).map(([name, module]) => {
  if (!manifest[module]) throw new Error(`${module} is no page of the build`);
  return [name, [...always, ...filesOf(manifest, module)]];
});
const [[, first]] = loads;
process.stdout.write(
  `First load: ${kilobytes(sizeOf(first, '.js'))} kB of scripts (budget ${budget / 1000}), ` +
    `${kilobytes(sizeOf(first, '.css'))} kB of styles; ` +
    `${loads.map(([name, files]) => `${name} ${kilobytes(sizeOf(files, '.js'))}`).join(', ')}\n`,
);
if (sizeOf(first, '.js') > budget) process.exit(1);
