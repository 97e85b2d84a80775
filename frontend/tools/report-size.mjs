/**
 * Measures first loads after a build and fails above a budget: every script that a first visit takes
 * until its page stands, with its texts, as browsers get them (Brotli). The menu, the room for messages
 * and windows come after it.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { ownFiles, sharedFiles } from '../early/pages.mjs';
import { readBuild } from './build.mjs';

/** The page, and how many bytes of scripts it may take. */
const budgets = {
  'signing in': ['src/features/sign-in/pages/SignInPage.tsx', 180_000],
  jobs: ['src/features/jobs/pages/JobsPage.tsx', 180_000],
  board: ['src/features/groups/pages/BoardPage.tsx', 180_000],
  'for you': ['src/features/suggestions/pages/ForYouPage.tsx', 180_000],
};
const build = readBuild();

function sizeOf(files, ending) {
  return files
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/${file}`)).length, 0);
}

const kilobytes = (size) => (size / 1000).toFixed(1);
const loads = Object.entries(budgets).map(([name, [module, budget]]) => {
  if (!build.manifest[module]) throw new Error(`${module} is no page of the build`);
  const files = [...sharedFiles(build, 'nl'), ...ownFiles(build, module, 'nl')];
  return { name, budget, scripts: sizeOf(files, '.js'), styles: sizeOf(files, '.css') };
});
const told = loads.map(({ name, budget, scripts, styles }) => {
  const over = scripts > budget ? `, above its ${kilobytes(budget)}` : '';
  return `${name} ${kilobytes(scripts)} kB of scripts${over} and ${kilobytes(styles)} of styles`;
});
process.stdout.write(`First loads: ${told.join('; ')}\n`);
if (loads.some(({ budget, scripts }) => scripts > budget)) process.exit(1);
