import type { Program } from '../../api/state.js';

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  provider: 'Provider',
  url: 'Address',
  description: 'Description',
  format: 'Format',
  delivery: 'Delivery',
  location: 'Place',
  timeZone: 'Time zone',
  tags: 'Topic',
  startsOn: 'First day',
  endsOn: 'Last day',
  availableUntil: 'Available until',
  contactMinutes: 'Contact minutes',
  learningOutcomes: 'Learning outcome',
  instructors: 'Instructor',
  agenda: 'Agenda, part',
  completedOn: 'Completed on',
  requestedCredits: 'Credit asked for',
  relevance: 'Relevance',
  evidence: 'What is new',
};
const PARTS: Readonly<Record<string, string>> = {
  name: 'name',
  credentials: 'credentials',
  title: 'title',
  minutes: 'minutes',
  category: 'category',
  countable: 'counts',
  hours: 'hours',
};

/** Where two revisions differ, as a person says it: `/activity/agenda/0/minutes` is `Agenda, part 1: minutes`. */
export function placeInWords(pointer: string): string {
  const [field = '', place, part] = pointer
    .replace(/^\/activity/, '')
    .split('/')
    .slice(1);
  const name = FIELDS[field] ?? field;
  if (place === undefined) return name;
  const numbered = /^\d+$/.test(place) ? `${name} ${Number(place) + 1}` : `${name}: ${place}`;
  return part === undefined ? numbered : `${numbered}: ${PARTS[part] ?? part}`;
}

/** A value on either side; undefined where there was nothing. */
export function valueInWords(
  value: unknown,
  program: Pick<Program, 'categories' | 'formats' | 'tags'>,
): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((one) => valueInWords(one, program)).join('; ');
  }
  if (typeof value === 'object') {
    const parts = Object.entries(value).flatMap(([key, part]) => {
      const words = valueInWords(part, program);
      return words === undefined ? [] : [`${PARTS[key] ?? key} ${words}`];
    });
    return parts.join(', ');
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  const choices = [...program.categories, ...program.formats, ...program.tags];
  return choices.find(({ id }) => id === text)?.label ?? text;
}
