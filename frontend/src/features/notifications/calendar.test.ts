import { expect, test } from 'vitest';
import { readCalendar } from './calendar';

const file = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'SUMMARY:Leid het gesprek\\, samen met be',
  ' woners',
  'LOCATION;LANGUAGE=nl:Gemeentehuis\\, Rijssen',
  'DTSTART:20261126T083000Z',
  'DTEND:20261126T110000Z',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

test('folded lines and escapes are put back, and times become instants', () => {
  expect(readCalendar(file)).toEqual({
    method: 'REQUEST',
    summary: 'Leid het gesprek, samen met bewoners',
    location: 'Gemeentehuis, Rijssen',
    start: '2026-11-26T08:30:00Z',
    end: '2026-11-26T11:00:00Z',
  });
});

test('a file without an event says nothing', () => {
  expect(readCalendar('BEGIN:VCALENDAR\r\nEND:VCALENDAR')).toBeNull();
});
