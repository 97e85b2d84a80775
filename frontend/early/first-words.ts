/** Shows a page's title and first sentence while the code that draws it is on its way. */
import type { Me } from '../src/client/me';
import { partOfDay } from '../src/lib/part-of-day';

/** As `words.mjs` read them. */
export interface Words {
  /** The keys of the texts; the title's may hold a text for each part of the day. */
  title: string;
  lead: string;
  /** A way back stands above them. */
  back: boolean;
  seenBy: 'everybody' | 'signedIn' | Me['roles'][number]['role'];
}

type Text = string | { [key: string]: Text | Parts };
/** A message as the build read it: plain text (type 0) and what is filled in. */
type Parts = { type: number; value: string }[];

/** Shows the words of a page in the given texts, if somebody with this answer may see it. */
export async function sayFirst(
  words: Words,
  coming: Promise<Text>,
  answer: Promise<Response>,
): Promise<void> {
  const [texts, me] = await Promise.all([
    coming,
    words.seenBy === 'everybody' ? undefined : whoIs(answer),
  ]);
  // The page's own heading comes first when the browser had all code.
  if (!maySee(words, me) || !document.body || document.querySelector('#app h1')) return;
  const shown = document.createElement('div');
  const sky = document.createElement('div');
  shown.id = 'first-words';
  // Screen readers hear the page's own title when it stands.
  shown.ariaHidden = 'true';
  if (words.back) sky.className = 'back';
  sky.append(line('h1', titled(textAt(texts, words.title), me)));
  if (words.lead) sky.append(line('p', String(textAt(texts, words.lead))));
  shown.append(sky);
  document.body.append(shown);
  await drawAnew(shown);
}

/** With their own letters, once these are there: the page's words, a hair wider, count as news otherwise. */
async function drawAnew(shown: HTMLElement): Promise<void> {
  await document.fonts?.ready;
  if (shown.isConnected) shown.replaceWith(shown.cloneNode(true));
}

async function whoIs(answer: Promise<Response>): Promise<Me | null> {
  const response = await answer;
  return response.ok ? ((await response.clone().json()) as Me) : null;
}

function maySee({ seenBy }: Words, me: Me | null | undefined): boolean {
  if (seenBy === 'everybody') return true;
  if (!me || me.needsSecondFactor) return false;
  return seenBy === 'signedIn' || me.roles.some(({ role }) => role === seenBy);
}

function textAt(texts: Text, key: string): Text {
  return key
    .split('.')
    .reduce<Text>(
      (found, part) => (typeof found === 'string' ? found : ((found[part] as Text) ?? '')),
      texts,
    );
}

/** A greeting is followed by a line that comes later. */
function titled(text: Text, me: Me | null | undefined): string {
  if (typeof text === 'string') return text;
  const name = me?.name.split(' ')[0] ?? '';
  const greeting = text[partOfDay(new Date())] as string | Parts;
  const parts = typeof greeting === 'string' ? [{ type: 0, value: greeting }] : greeting;
  return `${parts.map(({ type, value }) => (type ? name : value)).join('')}\n\u00A0`;
}

function line(name: 'h1' | 'p', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
