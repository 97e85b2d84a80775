/** Reads what a calendar file (RFC 5545) says, to put it in words. */

export interface CalendarEvent {
  /** REQUEST asks for the time, CANCEL frees it. */
  method: string;
  summary: string;
  location: string;
  /** Instants in RFC 3339; absent when the file gives a form that we do not write. */
  start: string | null;
  end: string | null;
}

/** Lines that were folded, and escapes, put back (RFC 5545, 3.1 and 3.3.11). */
const unfold = (file: string): string[] => file.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
const plain = (value: string): string => value.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1');

/** The first event of the file, or null when it holds none. */
export function readCalendar(file: string): CalendarEvent | null {
  const lines = unfold(file);
  const begin = lines.indexOf('BEGIN:VEVENT');
  if (begin < 0) return null;
  const event = lines.slice(begin, lines.indexOf('END:VEVENT', begin));
  return {
    method: valueOf(lines, 'METHOD'),
    summary: plain(valueOf(event, 'SUMMARY')),
    location: plain(valueOf(event, 'LOCATION')),
    start: instant(valueOf(event, 'DTSTART')),
    end: instant(valueOf(event, 'DTEND')),
  };
}

function valueOf(lines: string[], name: string): string {
  const line = lines.find((each) => each.startsWith(`${name}:`) || each.startsWith(`${name};`));
  return line ? line.slice(line.indexOf(':') + 1) : '';
}

/** "20261126T083000Z" → "2026-11-26T08:30:00Z". */
function instant(value: string): string | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value);
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
