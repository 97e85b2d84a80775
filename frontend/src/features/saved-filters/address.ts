/** Filters as they stand in an address. Two that ask for the same are written the same. */

type Search = Record<string, unknown>;
type Write = (search: Search) => string;

/** Without what is empty, in a fixed order, without the question mark; empty for no filter at all. */
export function written(search: Search, write: Write): string {
  const asked = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return asked.length > 0 ? write(Object.fromEntries(asked)).replace(/^\?/, '') : '';
}
