/** How a week's hours are drawn in the load table. */
export type LoadLevel = 'none' | 'some' | 'much' | 'most';

/** 0, up to 2, up to 3 hours, and more. */
export function loadLevel(hours: number): LoadLevel {
  if (hours <= 0) return 'none';
  if (hours <= 2) return 'some';
  return hours <= 3 ? 'much' : 'most';
}
