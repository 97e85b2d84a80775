/** Writes a Brotli and a gzip copy beside every text file of the build, for browsers that take them. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const texts = /\.(css|html|js|json|svg|webmanifest)$/;
/** Below this the headers of the answer weigh more than what is saved. */
const least = 1_000;

for (const name of readdirSync('dist', { recursive: true })) {
  const file = `dist/${name}`;
  if (!texts.test(file) || file.includes('/.vite/') || statSync(file).size < least) continue;
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
