import type { Program } from '../api/state.js';
import { DELIVERIES } from '../catalog/deliveries.js';
import { labelOf } from '../catalog/label-of.js';
import { formatDate } from '../time/format.js';
import type { Change } from './changes.js';

/** A part of the form in words, as it was and as it is now; empty where there was nothing. */
export interface NamedChange {
  label: string;
  from: string;
  to: string;
}

const LABELS: Record<string, string> = {
  title: 'Title',
  provider: 'Provider',
  url: 'Web address',
  description: 'Description',
  format: 'Format',
  delivery: 'How it is held',
  location: 'Place',
  timeZone: 'Time zone',
  startsOn: 'First day',
  endsOn: 'Last day',
  availableUntil: 'Available until',
  contactMinutes: 'Contact minutes',
  completedOn: 'Completed on',
  relevance: 'Relevance',
  evidence: 'What is new',
};

const LISTS: Record<string, string> = {
  tags: 'Topic',
  learningOutcomes: 'Learning outcome',
  instructors: 'Instructor',
  agenda: 'Agenda, row',
  requestedCredits: 'Credits asked, entry',
};

const PARTS: Record<string, string> = {
  name: 'name',
  credentials: 'credentials',
  title: 'title',
  minutes: 'minutes',
  category: 'category',
  countable: 'counts',
  hours: 'hours',
};

/** `/activity/agenda/0/minutes` is `Agenda, row 1: minutes`. */
function nameOf(pointer: string): string {
  const [field = '', place, part] = pointer.replace(/^\/(activity\/)?/, '').split('/');
  if (place === undefined) return LABELS[field] ?? LISTS[field] ?? field;
  const list = `${LISTS[field] ?? field} ${Number(place) + 1}`;
  return part === undefined ? list : `${list}: ${PARTS[part] ?? part}`;
}

const DATES = new Set(['startsOn', 'endsOn', 'availableUntil', 'completedOn']);

/** Changes as a person reads them. */
export function inWords(changes: readonly Change[], program: Program): NamedChange[] {
  return changes.map(({ pointer, from, to }) => ({
    label: nameOf(pointer),
    from: textOf(from, pointer, program),
    to: textOf(to, pointer, program),
  }));
}

function textOf(value: unknown, pointer: string, program: Program): string {
  const field = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((part) => textOf(part, pointer, program)).join('; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => textOf(part, `${pointer}/${key}`, program))
      .filter((text) => text !== '')
      .join(', ');
  }
  const text = typeof value === 'string' ? value : '';
  if (DATES.has(field)) return formatDate(text);
  if (field === 'format') return labelOf(program.formats, text);
  if (field === 'category') return labelOf(program.categories, text);
  if (field === 'delivery') return DELIVERIES[text as keyof typeof DELIVERIES];
  return text;
}
