/** What one says on meeting somebody depends on the hour. */

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

const hourInAmsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

export function partOfDay(now: Date): PartOfDay {
  const hour = Number(hourInAmsterdam.format(now));
  if (hour >= 5 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
