/**
 * Texts are read by the build: what a message says and what is filled in comes apart here, once, and
 * a visit needs no reader of messages. Source: ICU MessageFormat, as in the files of texts.
 */
import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

type Tree = { [key: string]: string | Tree };
type ReadTree = { [key: string]: string | MessageFormatElement[] | ReadTree };

/** Every message: what it says, or its parts where something is filled in. */
export function readTexts(texts: Tree): ReadTree {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? readMessage(value) : readTexts(value),
    ]),
  );
}

/** How the parser marks plain text (its `TYPE.literal`). */
const LITERAL = 0;

function readMessage(message: string): string | MessageFormatElement[] {
  // Texts hold no tags: `<` is a sign like others.
  const parts = parse(message, { ignoreTag: true });
  const [first] = parts;
  if (!first) return '';
  return parts.length === 1 && first.type === LITERAL ? first.value : parts;
}

export function readMessages() {
  return {
    name: 'read-messages',
    enforce: 'pre',
    transform(code: string, id: string) {
      if (!/\/src\/i18n\/(nl|en)\/[\w-]+\.json$/.test(id)) return null;
      return { code: JSON.stringify(readTexts(JSON.parse(code) as Tree)), map: null };
    },
  } satisfies Plugin;
}
