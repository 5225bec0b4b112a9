import type { components } from '../api/schema.js';
import type { FormContent } from '../revisions/changes.js';

type AgendaRow = components['schemas']['AgendaRowDto'];
type AnswerBody = components['schemas']['AnswerDto'];

export interface AgendaEntry {
  title: string;
  minutes: string;
  category: string;
  countable: boolean;
}

/** The content of a form as it stands in fields: everything is text until it is sent. */
export interface Entries {
  title: string;
  provider: string;
  url: string;
  description: string;
  format: string;
  delivery: string;
  location: string;
  startsOn: string;
  endsOn: string;
  availableUntil: string;
  completedOn: string;
  contactMinutes: string;
  /** One a line. */
  learningOutcomes: string;
  /** One a line: the name, and the credentials after the first comma. */
  instructors: string;
  agenda: AgendaEntry[];
  /** Hours of each credit that the form asks for, then of each category it asks nothing of. */
  hours: string[];
  relevance: string;
}

/** The credits that can be asked for: those of the form first, then the categories it leaves out. */
export function creditsOf(
  { requestedCredits }: FormContent,
  categories: readonly { id: string }[],
): FormContent['requestedCredits'] {
  const others = categories.filter(({ id }) => !requestedCredits.some(({ category }) => category === id));
  return [...requestedCredits, ...others.map(({ id }) => ({ category: id, hours: 0 }))];
}

export function entriesOf(content: FormContent, categories: readonly { id: string }[]): Entries {
  const { activity, completedOn, relevance } = content;
  const { learningOutcomes = [], instructors = [], agenda = [] } = activity;
  return {
    title: activity.title,
    provider: activity.provider,
    url: activity.url ?? '',
    description: activity.description ?? '',
    format: activity.format,
    delivery: activity.delivery,
    location: activity.location ?? '',
    startsOn: activity.startsOn ?? '',
    endsOn: activity.endsOn ?? '',
    availableUntil: activity.availableUntil ?? '',
    completedOn: completedOn ?? '',
    contactMinutes: activity.contactMinutes == null ? '' : String(activity.contactMinutes),
    learningOutcomes: learningOutcomes.join('\n'),
    instructors: instructors.map(({ name, credentials }) => [name, credentials].filter(Boolean).join(', ')).join('\n'),
    agenda: agenda.map(({ title, minutes, category, countable }) => ({
      title,
      minutes: String(minutes),
      category: category ?? '',
      countable,
    })),
    hours: creditsOf(content, categories).map(({ hours }) => (hours === 0 ? '' : String(hours))),
    relevance,
  };
}

/** What the form would say. Fields that were not touched stay as they were, character by character. */
export function contentOf(entries: Entries, before: FormContent, categories: readonly { id: string }[]): FormContent {
  const untouched = entriesOf(before, categories);
  const touched = (name: keyof Entries): boolean => JSON.stringify(entries[name]) !== JSON.stringify(untouched[name]);
  const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  const { activity } = before;
  const parts: Partial<Record<keyof Entries, unknown>> = {
    title: entries.title.trim(),
    provider: entries.provider.trim(),
    url: text(entries.url),
    description: text(entries.description),
    format: entries.format,
    delivery: entries.delivery,
    location: text(entries.location),
    startsOn: text(entries.startsOn),
    endsOn: text(entries.endsOn),
    availableUntil: text(entries.availableUntil),
    contactMinutes: entries.contactMinutes.trim() === '' ? null : Number(entries.contactMinutes),
    learningOutcomes: lines(entries.learningOutcomes),
    instructors: lines(entries.instructors).map(instructorOf),
    agenda: entries.agenda.filter(({ title, minutes }) => title.trim() !== '' || minutes !== '').map(rowOf),
  };
  const said = Object.entries(parts).filter(([name]) => touched(name as keyof Entries));
  return {
    activity: { ...activity, ...(Object.fromEntries(said) as Partial<FormContent['activity']>) },
    completedOn: touched('completedOn') ? text(entries.completedOn) : before.completedOn,
    requestedCredits: touched('hours')
      ? creditsOf(before, categories).flatMap((credit, place) => {
          const hours = Number(entries.hours[place]);
          return hours === 0 ? [] : [{ ...credit, hours }];
        })
      : before.requestedCredits,
    relevance: touched('relevance') ? entries.relevance.trim() : before.relevance,
  };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function instructorOf(line: string): { name: string; credentials: string | null } {
  const [name = '', ...credentials] = line.split(',');
  return { name: name.trim(), credentials: credentials.join(',').trim() || null };
}

function rowOf({ title, minutes, category, countable }: AgendaEntry): AgendaRow {
  return { title: title.trim(), minutes: Number(minutes), category: category === '' ? null : category, countable };
}

/** The parts of the form that are to be said anew; what stays as it was is left out. */
export function correctionOf(before: FormContent, after: FormContent): Omit<AnswerBody, 'message'> {
  const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  const activity = Object.fromEntries(
    Object.entries(after.activity).filter(([name, value]) =>
      differs(value ?? null, before.activity[name as keyof typeof before.activity] ?? null),
    ),
  );
  return {
    ...(Object.keys(activity).length > 0 && { activity }),
    ...(differs(before.completedOn, after.completedOn) && { completedOn: after.completedOn }),
    ...(differs(before.requestedCredits, after.requestedCredits) && { requestedCredits: after.requestedCredits }),
    ...(before.relevance !== after.relevance && { relevance: after.relevance }),
  };
}
