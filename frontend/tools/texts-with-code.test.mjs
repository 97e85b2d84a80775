import { expect, test } from 'vitest';
import { textsIn, textsWithCode } from './texts-with-code.ts';

const code =
  "const { t } = useTranslation('jobs'); useTranslation(['jobs', 'terms']); useTranslation();";

test('the files of texts of a module are found, each once', () => {
  expect(textsIn(code)).toEqual(['jobs', 'terms']);
});

test('a module says what it needs without moving a line', () => {
  const { transform } = textsWithCode();
  const said = transform(code, '/app/src/features/jobs/JobPage.tsx').code;
  expect(said).toContain('needTexts(["jobs","terms"])');
  expect(said.split('\n')).toHaveLength(code.split('\n').length);
});

test('other modules stay as they are', () => {
  const { transform } = textsWithCode();
  expect(transform('export const one = 1;', '/app/src/lib/one.ts')).toBeNull();
  expect(transform(code, '/app/node_modules/i18n/index.js')).toBeNull();
});

test('the build says which texts each of its files reads', () => {
  const plugin = textsWithCode();
  plugin.transform(code, '/app/src/features/jobs/JobPage.tsx');
  const emitted = [];
  const chunk = {
    type: 'chunk',
    fileName: 'a.js',
    moduleIds: ['/app/src/features/jobs/JobPage.tsx'],
  };
  plugin.generateBundle.call({ emitFile: (file) => emitted.push(file) }, {}, { a: chunk });
  expect(JSON.parse(emitted[0].source)).toEqual({ 'a.js': ['jobs', 'terms'] });
});
