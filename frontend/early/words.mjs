/**
 * The first words of a page: its title and the sentence below, when they are the same for everybody
 * or only greet somebody. They are read from the page's own module.
 */

const said =
  /^<Page\s+title=\{t\('([\w.]+)'\)\}(?:\s+documentTitle=\{[^}]*\})?(?:\s+lead=\{t\('([\w.]+)'\)\})?/;
/** A title that greets: its key holds a text for each part of the day. */
const greeting = /\btitle=\{<Greeting\b/;

/** The keys of the title and the sentence of a page, in its file of texts; null when they depend. */
export function wordsIn(code) {
  const namespace = /const \{ t \} = useTranslation\('([\w-]+)'\)/.exec(code)?.[1];
  const tags = [...code.matchAll(/<Page\b/g)].map(({ index }) => tagAt(code, index));
  const heads = tags.map(
    (tag) => said.exec(tag) ?? (greeting.test(tag) ? [tag, 'greeting'] : null),
  );
  const [first] = heads;
  if (!namespace || !first || heads.some((other) => other?.[1] !== first[1])) return null;
  // Beside a status a sentence gets less room.
  const alone = heads.every(([, , lead]) => lead === first[2]) && !/\bstatus=/.test(tags.join());
  const back = tags[0].includes('breadcrumb={');
  return { namespace, title: first[1], lead: (alone && first[2]) || '', back };
}

/** An element's opening tag, whatever its properties hold. */
function tagAt(code, start) {
  let deep = 0;
  let end = start;
  while (end < code.length && (deep > 0 || code[end] !== '>')) {
    if (code[end] === '{') deep += 1;
    if (code[end] === '}') deep -= 1;
    end += 1;
  }
  return code.slice(start, end);
}

/** Who sees a page at once: everybody, who signed in, or a role; null when its route looks further. */
export function seenBy(route) {
  if (route.includes('beforeLoad'))
    return /!hasRole\(me, '(\w+)'\)\) throw/.exec(route)?.[1] ?? null;
  const parent = /getParentRoute: \(\) => (\w+)/.exec(route)?.[1];
  return { root: 'everybody', signedIn: 'signedIn' }[parent] ?? null;
}

/** Whether a text is said as it is written: nothing to fill in but the name of who is greeted. */
export function isPlain(texts, key) {
  const text = key.split('.').reduce((found, part) => found?.[part], texts);
  if (text && typeof text === 'object') {
    return Object.values(text).every((greets) => asWritten(greets.replace('{name}', '')));
  }
  return typeof text === 'string' && asWritten(text);
}

const asWritten = (text) => !/[{}'<]/.test(text);
