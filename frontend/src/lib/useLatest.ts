/** For what is made once and must see the newest: a listener, the handlers of many cells. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Holds the value of the last drawing; to be read when something happens, not while drawing. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  // Before anybody sees the drawing, and can press on it.
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
