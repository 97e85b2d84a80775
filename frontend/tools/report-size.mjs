/**
 * Measures the first load after a build and fails above the budget: every script that a first visit
 * takes until its page stands, which is the one to sign in on, with its texts, as browsers get them
 * (Brotli). The menu and the room for messages come after it. Tells it of other first pages, too.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { ownFiles, readBuild, sharedFiles } from '../early/pages.mjs';

const budget = 180_000;
const pages = {
  'signing in': 'src/features/sign-in/pages/SignInPage.tsx',
  'for you': 'src/features/suggestions/pages/ForYouPage.tsx',
  jobs: 'src/features/jobs/pages/JobsPage.tsx',
  board: 'src/features/groups/pages/BoardPage.tsx',
};
const build = readBuild();

function sizeOf(files, ending) {
  return files
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/${file}`)).length, 0);
}

const kilobytes = (size) => (size / 1000).toFixed(1);
const loads = Object.entries(pages).map(([name, module]) => {
  if (!build.manifest[module]) throw new Error(`${module} is no page of the build`);
  return [name, [...sharedFiles(build, 'nl'), ...ownFiles(build, module, 'nl')]];
});
const [[, first]] = loads;
process.stdout.write(
  `First load: ${kilobytes(sizeOf(first, '.js'))} kB of scripts (budget ${budget / 1000}), ` +
    `${kilobytes(sizeOf(first, '.css'))} kB of styles; ` +
    `${loads.map(([name, files]) => `${name} ${kilobytes(sizeOf(files, '.js'))}`).join(', ')}\n`,
);
if (sizeOf(first, '.js') > budget) process.exit(1);
