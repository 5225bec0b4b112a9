import { formatDate } from '../time/format.js';
import type { PartProblem } from './draft-body.js';
import type { DraftText } from './draft-text.js';

export type SectionId = 'news' | 'activity' | 'when' | 'teaching' | 'agenda' | 'relevance' | 'evidence';

export interface Section {
  id: SectionId;
  title: string;
  /** What of the draft it asks for. */
  pointers: readonly string[];
  /** Whether anything in it is filled in already. */
  begun: (text: DraftText, files: number) => boolean;
}

const said = (...texts: string[]): boolean => texts.some((text) => text.trim() !== '');

const SECTIONS: readonly Section[] = [
  { id: 'news', title: 'What is new since then', pointers: ['/evidence'], begun: ({ evidence }) => said(evidence) },
  {
    id: 'activity',
    title: 'The activity',
    pointers: ['title', 'provider', 'url', 'format', 'tags', 'description'].map((name) => `/activity/${name}`),
    begun: ({ title, provider, url, format, description }) => said(title, provider, url, format, description),
  },
  {
    id: 'when',
    title: 'When and where',
    pointers: [
      ...['delivery', 'startsOn', 'endsOn', 'availableUntil', 'location', 'timeZone'].map(
        (name) => `/activity/${name}`,
      ),
      '/completedOn',
    ],
    begun: ({ delivery, startsOn, endsOn, completedOn, location }) =>
      said(delivery, startsOn, endsOn, completedOn, location),
  },
  {
    id: 'teaching',
    title: 'What it teaches',
    pointers: ['/activity/learningOutcomes', '/activity/instructors'],
    begun: ({ outcomes, instructors }) =>
      said(...outcomes.map(({ text }) => text), ...instructors.map(({ name }) => name)),
  },
  {
    id: 'agenda',
    title: 'Agenda and hours',
    pointers: ['/activity/agenda', '/activity/contactMinutes', '/requestedCredits'],
    begun: ({ agenda, credits, contactMinutes }) =>
      said(
        contactMinutes,
        ...agenda.map(({ title, minutes }) => title + minutes),
        ...credits.map(({ hours }) => hours),
      ),
  },
  { id: 'relevance', title: 'Relevance', pointers: ['/relevance'], begun: ({ relevance }) => said(relevance) },
  { id: 'evidence', title: 'Evidence', pointers: [], begun: (_text, files) => files > 0 },
];

/** In the order in which they are asked; what is new is for a form that is sent again. */
export function sectionsFor(sentAgain: boolean): readonly Section[] {
  return sentAgain ? SECTIONS : SECTIONS.filter(({ id }) => id !== 'news');
}

export function problemsIn({ pointers }: Section, problems: readonly PartProblem[]): PartProblem[] {
  return problems.filter(({ pointer }) => pointers.some((own) => pointer === own || pointer.startsWith(`${own}/`)));
}

export type SectionStatus = 'not-started' | 'optional' | 'in-progress' | 'needs-attention' | 'done';

export const STATUS_WORDS: Record<SectionStatus, string> = {
  'not-started': 'Not started',
  optional: 'Optional',
  'in-progress': 'In progress',
  'needs-attention': 'Needs attention',
  done: 'Done',
};

export function statusOf(section: Section, text: DraftText, files: number, all: readonly PartProblem[]): SectionStatus {
  const problems = problemsIn(section, all);
  if (problems.some((problem) => !isGap(problem))) return 'needs-attention';
  const begun = section.begun(text, files);
  if (problems.length > 0) return begun ? 'in-progress' : 'not-started';
  return begun ? 'done' : 'optional';
}

/** Something that is only not there yet. */
export function isGap({ message }: PartProblem): boolean {
  return message.startsWith('is required') || message.startsWith('must say what is new');
}

/** The id of the control for a part of the draft. */
export function controlOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '-');
}

const LABELS: Record<string, string> = {
  title: 'the title',
  provider: 'the provider',
  url: 'the web address',
  format: 'a format',
  delivery: 'how it is held',
  startsOn: 'the first day',
  endsOn: 'the last day',
  availableUntil: 'the last day on which it can be taken',
  completedOn: 'the day on which you completed it',
  requestedCredits: 'the credits that you ask for',
  relevance: 'why it matters to the profession',
  minutes: 'the minutes',
  name: 'the name',
  category: 'a category',
  hours: 'the hours',
  contactMinutes: 'the contact time',
  timeZone: 'the time zone',
  evidence: 'what is new since then',
  location: 'the place',
  description: 'the description',
};
const CHOSEN = new Set(['format', 'delivery', 'category']);

/** A problem as a person is told of it, at its field or in a summary. */
export function wordsOf({ pointer, message }: PartProblem): string {
  const name = /\/([a-zA-Z]+)(?:\/\d+)?$/.exec(pointer)?.[1] ?? '';
  const label = LABELS[name] ?? 'this entry';
  if (isGap({ pointer, message })) {
    if (name === 'relevance' || name === 'evidence') return `Say ${label}`;
    return `${CHOSEN.has(name) ? 'Choose' : 'Enter'} ${label}`;
  }
  const day = /\((\d{4}-\d\d-\d\d)\)/.exec(message)?.[1];
  if (message.startsWith('must not be before startsOn') && day !== undefined) {
    return `The last day must not be before the first day, ${formatDate(day)}`;
  }
  const late = /the last day was (\d{4}-\d\d-\d\d)/.exec(message)?.[1];
  if (late !== undefined) return `It was completed too long ago: the last day to send the form was ${formatDate(late)}`;
  return `${label.charAt(0).toUpperCase()}${label.slice(1)} ${message}`;
}
