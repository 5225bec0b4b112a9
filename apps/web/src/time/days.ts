// Calendar dates, `YYYY-MM-DD`, have no zone; which one is today is a matter of the program's.

const DAY_MS = 86_400_000;

/** @param now epoch milliseconds */
export function todayIn(zone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The first days of the months after `from`, before `until`. */
export function monthStarts(from: string, until: string): string[] {
  const starts: string[] = [];
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (;;) {
    at.setUTCMonth(at.getUTCMonth() + 1);
    const start = at.toISOString().slice(0, 10);
    if (start >= until) return starts;
    starts.push(start);
  }
}
