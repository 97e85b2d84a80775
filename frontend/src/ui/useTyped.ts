/** What somebody types in a search box whose words stand in the address. */
import { useState } from 'react';

/** Follows the address when that changes by itself: a saved filter, "back". Focus stays where it is. */
export function useTyped(q: string): [string, (text: string) => void] {
  const [typed, setTyped] = useState({ q, text: q });
  if (typed.q !== q) setTyped({ q, text: q });
  return [typed.q === q ? typed.text : q, (text) => setTyped({ q, text })];
}
