import ical, { ICalCalendarMethod, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { addDays } from '#domain';
import type { Entry, Feed } from './feed.js';

const REFRESH_SECONDS = 3600;

/** iCalendar (RFC 5545): one all-day event for each activity with dates. On demand there is no day to show. */
export function calendarFeed({ title, timeZone, home, self, entries, isCut }: Feed): string {
  const host = new URL(home).hostname;
  const cut = isCut ? `There is more than fits: these are ${entries.length}, what is still to come first. ` : '';
  const calendar = ical({
    prodId: { company: 'Docket', product: 'catalog', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(title),
    description: escaped(`${cut}Activities on demand have no dates and are left out here. All are at ${home}`),
    url: home,
    source: self,
    ttl: REFRESH_SECONDS,
    events: entries.flatMap((entry) => eventOf(entry, host)),
  });
  return `${withTimeZone(calendar.toString(), timeZone)}\r\n`;
}

function eventOf({ dates, facts, description, activityUrl, ...entry }: Entry, host: string): ICalEventData[] {
  if (dates === undefined) return [];
  return [
    {
      id: `${entry.id}@${host}`,
      allDay: true,
      start: dates.startsOn,
      // Exclusive in iCalendar.
      end: addDays(dates.endsOn, 1),
      stamp: entry.listedAt,
      lastModified: entry.listedAt,
      summary: entry.title,
      description: [...facts, activityUrl, description].filter(Boolean).join('\n'),
      ...(entry.location !== undefined && { location: entry.location }),
      url: entry.link,
      // A catalog that people subscribe to must not make them look busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    },
  ];
}

/**
 * ical-generator would also write every instant in the server's own zone once it knows one. Properties have to come
 * before the first event, and it writes its custom ones after the last.
 */
function withTimeZone(calendar: string, timeZone: string): string {
  return calendar.replace('\r\nMETHOD:', `\r\nX-WR-TIMEZONE:${timeZone}\r\nMETHOD:`);
}

/** A calendar's own name and description are not escaped by ical-generator. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}
