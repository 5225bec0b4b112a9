// Instants come as RFC 3339 and are shown in a program's zone; calendar dates, `YYYY-MM-DD`, have no zone at all. The
// words are put together from Intl's parts, because its own patterns change between versions.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string, zoneName: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${zoneName}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(zoneName && { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZoneName: 'short' }),
  });
  formats.set(key, made);
  return made;
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(at: Date, timeZone: string, withTime: boolean): Parts {
  return Object.fromEntries(
    formatOf(timeZone, withTime)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
}

/** Midnight UTC, shown in UTC: the date as it is written. */
function dateOf(localDate: string): Date {
  return new Date(`${localDate}T00:00:00Z`);
}

/** `Tue 24 Nov 2026, 5:00 pm CST`. */
export function formatInstant(iso: string, zone: string): string {
  const { weekday, day, month, year, hour, minute, dayPeriod = '', timeZoneName } = partsOf(new Date(iso), zone, true);
  return `${weekday} ${day} ${month} ${year}, ${hour}:${minute} ${dayPeriod.toLowerCase()} ${timeZoneName}`;
}

/** `Tue 24 Nov 2026`, the day on which the instant falls in the zone. */
export function formatDayOf(iso: string, zone: string): string {
  const { weekday, day, month, year } = partsOf(new Date(iso), zone, false);
  return `${weekday} ${day} ${month} ${year}`;
}

/** `Fri 4 Dec 2026`. */
export function formatDate(localDate: string): string {
  return formatDayOf(`${localDate}T00:00:00Z`, 'UTC');
}

/** `Fri 4 Dec 2026`, `4–6 Dec 2026`, `30 Nov – 2 Dec 2026`, `30 Dec 2026 – 2 Jan 2027`. */
export function formatDates(from: string, to: string): string {
  if (from === to) return formatDate(from);
  const [start, end] = [partsOf(dateOf(from), 'UTC', false), partsOf(dateOf(to), 'UTC', false)];
  if (start.year !== end.year) return `${start.day} ${start.month} ${start.year} – ${end.day} ${end.month} ${end.year}`;
  if (start.month !== end.month) return `${start.day} ${start.month} – ${end.day} ${end.month} ${end.year}`;
  return `${start.day}–${end.day} ${end.month} ${end.year}`;
}

/** `December 2026`. */
export function formatMonth(localDate: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    dateOf(localDate),
  );
}

/** The parts of a date for the column beside a list. */
export function datePlate(localDate: string): { weekday: string; day: string; month: string } {
  const { weekday = '', day = '', month = '' } = partsOf(dateOf(localDate), 'UTC', false);
  return { weekday, day, month };
}

/** The same instant as the viewer's clock shows it; undefined where that is what the program's shows as well. */
export function viewersInstant(
  iso: string,
  programZone: string,
  viewerZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | undefined {
  const [program, viewer] = [formatInstant(iso, programZone), formatInstant(iso, viewerZone)];
  return sameClock(program, viewer) ? undefined : viewer;
}

/**
 * The same, beside the program's time and no longer than it needs to be: `6:00 pm EST`, on another day
 * `Wed 25 Nov, 12:00 am GMT+1`, in another year with it.
 */
export function viewersTime(
  iso: string,
  programZone: string,
  viewerZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | undefined {
  const whole = viewersInstant(iso, programZone, viewerZone);
  const time = whole?.slice(whole.indexOf(', ') + 2);
  const [program, viewer] = [programZone, viewerZone].map((zone) => partsOf(new Date(iso), zone, false));
  if (time === undefined || (program?.day === viewer?.day && program?.month === viewer?.month)) return time;
  const { weekday, day, month, year } = viewer ?? {};
  return `${weekday} ${day} ${month}${year === program?.year ? '' : ` ${year}`}, ${time}`;
}

/** Two zones may show the same time under different names. */
function sameClock(one: string, other: string): boolean {
  const withoutZone = (text: string): string => text.slice(0, text.lastIndexOf(' '));
  return withoutZone(one) === withoutZone(other);
}

const SPANS = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
];

/** `3 days left`, `5 hours left`, `2 days late`: rounded down to the largest unit, as the mails say it. */
export function formatDistance(now: number, due: string): string {
  const left = Date.parse(due) - now;
  const distance = Math.abs(left);
  const largest = SPANS.find(({ milliseconds }) => distance >= milliseconds);
  if (!largest) return left > 0 ? 'less than a minute left' : 'due now';
  const count = Math.floor(distance / largest.milliseconds);
  return `${count} ${largest.unit}${count === 1 ? '' : 's'} ${left > 0 ? 'left' : 'late'}`;
}

/** The last day of a window whose end is the start of the day after: one millisecond before the end. */
export function lastDayBefore(iso: string, zone: string): string {
  return formatDayOf(new Date(Date.parse(iso) - 1).toISOString(), zone);
}
