/** The two languages say the same things, every text is used, and every message can be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '..');
const namesOf = (language: string) =>
  readdirSync(join(source, 'i18n', language)).map((file) => file.replace(/\.json$/, ''));

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const textsOf = (language: string, name: string) =>
  flatten(JSON.parse(readFileSync(join(source, 'i18n', language, `${name}.json`), 'utf8')) as Tree);

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** How the parser marks plain text (its `TYPE.literal`); all else with a value is a name. */
const LITERAL = 0;

/** The names that a message fills in, in whichever of its forms: "{count, plural, …}" and "{name}". */
function argumentsIn(elements: Elements): string[] {
  return elements.flatMap((element) => {
    const named = 'value' in element && element.type !== LITERAL ? [element.value] : [];
    if ('options' in element)
      return [...named, ...Object.values(element.options).flatMap((way) => argumentsIn(way.value))];
    return 'children' in element ? [...named, ...argumentsIn(element.children)] : named;
  });
}

const argumentsOf = (message: string) =>
  [...new Set(argumentsIn(new IntlMessageFormat(message, 'nl').getAst()))].sort();

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

/** Every word between quotes, without the name of its file: 'a.b', "ns:a.b". */
const written = new Set(
  [...code.matchAll(/['"`](?:[\w-]+:)?([\w.-]+)(?=['"`])/g)].map((match) => match[1]),
);

/** Written out as 'a.b' or "ns:a.b", or made from a template such as `a.${part}`. */
function isUsed(key: string): boolean {
  if (written.has(key)) return true;
  const parts = key.split('.');
  const templates = [
    `\`${parts.slice(0, -1).join('.')}.\${`,
    `\`\${kind}.${parts.at(-1)}\``,
    `.\${group.role}${key.endsWith('Note') ? 'Note' : ''}\``,
  ];
  return parts.length > 1 && templates.some((template) => code.includes(template));
}

test('both languages have the same files', () => {
  expect(namesOf('en')).toEqual(namesOf('nl'));
});

test('every file is named in resources.ts, so that its keys are typed', () => {
  const resources = readFileSync(join(source, 'i18n', 'resources.ts'), 'utf8');
  expect(namesOf('nl').filter((name) => !resources.includes(`./nl/${name}.json`))).toEqual([]);
});

describe.each(namesOf('nl'))('%s', (name) => {
  const dutch = textsOf('nl', name);
  const english = textsOf('en', name);

  test('both languages have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  test('both languages fill in the same values', () => {
    const differing = [...dutch].filter(
      ([key, message]) =>
        argumentsOf(message).join() !== argumentsOf(english.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('every message can be read by the formatter', () => {
    for (const [key, message] of [...dutch, ...english]) {
      expect(() => new IntlMessageFormat(message, 'nl'), key).not.toThrow();
    }
  });

  test('no text is unused', () => {
    expect([...dutch.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
