import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type Draft = Schemas['DraftResponse'];
export type DraftBody = Schemas['DraftDto'];
type ActivityBody = NonNullable<DraftBody['activity']>;
export type Delivery = NonNullable<ActivityBody['delivery']>;

export interface OutcomeText {
  key: string;
  text: string;
}
export interface InstructorText {
  key: string;
  name: string;
  credentials: string;
}
export interface AgendaText {
  key: string;
  title: string;
  minutes: string;
  category: string;
  countable: boolean;
}
export interface CreditText {
  key: string;
  category: string;
  hours: string;
  /** Whom it is limited to; empty: it holds for all. */
  credentials: string[];
}

/** A draft as it is typed: whatever stands in a field, whether it can be sent or not. Rows have keys of the page's own. */
export interface DraftText {
  title: string;
  provider: string;
  url: string;
  description: string;
  format: string;
  tags: string[];
  delivery: Delivery | '';
  startsOn: string;
  endsOn: string;
  availableUntil: string;
  completedOn: string;
  location: string;
  timeZone: string;
  outcomes: OutcomeText[];
  instructors: InstructorText[];
  agenda: AgendaText[];
  contactMinutes: string;
  credits: CreditText[];
  relevance: string;
  evidence: string;
}

export const newKey = (): string => crypto.randomUUID();
export const emptyOutcome = (): OutcomeText => ({ key: newKey(), text: '' });
export const emptyInstructor = (): InstructorText => ({ key: newKey(), name: '', credentials: '' });
export const emptyAgendaRow = (): AgendaText => ({
  key: newKey(),
  title: '',
  minutes: '',
  category: '',
  countable: true,
});
export const emptyCredit = (): CreditText => ({ key: newKey(), category: '', hours: '', credentials: [] });

/** What a draft says, to be typed on. Lists begin with an empty row: there is something to fill in. */
export function textOf({ activity = {}, completedOn, requestedCredits, relevance, evidence }: DraftBody): DraftText {
  return {
    title: activity.title ?? '',
    provider: activity.provider ?? '',
    url: activity.url ?? '',
    description: activity.description ?? '',
    format: activity.format ?? '',
    tags: activity.tags ?? [],
    delivery: activity.delivery ?? '',
    startsOn: activity.startsOn ?? '',
    endsOn: activity.endsOn ?? '',
    availableUntil: activity.availableUntil ?? '',
    completedOn: completedOn ?? '',
    location: activity.location ?? '',
    timeZone: activity.timeZone ?? '',
    outcomes: rowsOf(activity.learningOutcomes, (text) => ({ key: newKey(), text }), emptyOutcome),
    instructors: rowsOf(
      activity.instructors,
      ({ name = '', credentials }) => ({ key: newKey(), name, credentials: credentials ?? '' }),
      emptyInstructor,
    ),
    agenda: rowsOf(
      activity.agenda,
      ({ title = '', minutes, category, countable = true }) => ({
        key: newKey(),
        title,
        minutes: minutes === undefined ? '' : String(minutes),
        category: category ?? '',
        countable,
      }),
      emptyAgendaRow,
    ),
    contactMinutes: activity.contactMinutes == null ? '' : String(activity.contactMinutes),
    credits: rowsOf(
      requestedCredits,
      ({ category = '', hours, credentials = [] }) => ({
        key: newKey(),
        category,
        hours: hours === undefined ? '' : String(hours),
        credentials,
      }),
      emptyCredit,
    ),
    relevance: relevance ?? '',
    evidence: evidence ?? '',
  };
}

function rowsOf<Row, Text>(rows: readonly Row[] | undefined, toText: (row: Row) => Text, empty: () => Text): Text[] {
  return rows === undefined || rows.length === 0 ? [empty()] : rows.map(toText);
}
