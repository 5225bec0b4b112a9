import type { Program } from '../api/state.js';
import { labelOf } from '../catalog/label-of.js';
import { formatDate } from '../time/format.js';
import type { SectionId } from './draft-sections.js';
import type { Delivery, DraftText } from './draft-text.js';

export const DELIVERY_WORDS: Record<Delivery, string> = {
  'in-person': 'In person',
  'live-online': 'Live online',
  hybrid: 'In person and live online',
  'on-demand': 'On demand, at any time',
};

export interface DraftPart {
  name: keyof DraftText;
  label: string;
  section: SectionId;
  /** What it says, a line each; none when it is not filled in. */
  lines: (text: DraftText, program: Program) => string[];
}

const words = (
  name: 'title' | 'provider' | 'url' | 'description' | 'location' | 'timeZone' | 'relevance' | 'evidence',
) => ({
  name,
  lines: (text: DraftText) => given([text[name]]),
});
const day = (name: 'startsOn' | 'endsOn' | 'availableUntil' | 'completedOn') => ({
  name,
  lines: (text: DraftText) => given([text[name]]).map(formatDate),
});

/** Every part of a draft in the words in which it is read again: to be checked, or compared. */
export const DRAFT_PARTS: readonly DraftPart[] = [
  { ...words('evidence'), label: 'What is new', section: 'news' },
  { ...words('title'), label: 'Title', section: 'activity' },
  { ...words('provider'), label: 'Provider', section: 'activity' },
  { ...words('url'), label: 'Web address', section: 'activity' },
  {
    name: 'format',
    label: 'Format',
    section: 'activity',
    lines: ({ format }, { formats }) => given([format]).map((id) => labelOf(formats, id)),
  },
  {
    name: 'tags',
    label: 'Topics',
    section: 'activity',
    lines: ({ tags }, program) => given([tags.map((tag) => labelOf(program.tags, tag)).join(', ')]),
  },
  { ...words('description'), label: 'Description', section: 'activity' },
  {
    name: 'delivery',
    label: 'How it is held',
    section: 'when',
    lines: ({ delivery }) => (delivery === '' ? [] : [DELIVERY_WORDS[delivery]]),
  },
  { ...day('startsOn'), label: 'First day', section: 'when' },
  { ...day('endsOn'), label: 'Last day', section: 'when' },
  { ...day('availableUntil'), label: 'Can be taken until', section: 'when' },
  { ...day('completedOn'), label: 'Completed', section: 'when' },
  { ...words('location'), label: 'Place', section: 'when' },
  { ...words('timeZone'), label: 'Time zone there', section: 'when' },
  {
    name: 'outcomes',
    label: 'Learning outcomes',
    section: 'teaching',
    lines: ({ outcomes }) => given(outcomes.map(({ text }) => text)),
  },
  {
    name: 'instructors',
    label: 'Instructors',
    section: 'teaching',
    lines: ({ instructors }) =>
      given(instructors.map(({ name, credentials }) => given([name, credentials]).join(', '))),
  },
  {
    name: 'agenda',
    label: 'Agenda',
    section: 'agenda',
    lines: ({ agenda }, { categories }) =>
      agenda
        .filter(({ title, minutes }) => given([title, minutes]).length > 0)
        .map(({ title, minutes, category, countable }) =>
          given([
            title,
            minutes && `${minutes} min`,
            countable ? category && labelOf(categories, category) : 'does not count',
          ]).join(' · '),
        ),
  },
  {
    name: 'contactMinutes',
    label: 'Contact time',
    section: 'agenda',
    lines: ({ contactMinutes }) => given([contactMinutes]).map((minutes) => `${minutes} minutes`),
  },
  {
    name: 'credits',
    label: 'Credits asked for',
    section: 'agenda',
    lines: ({ credits }, { categories, credentials: known }) =>
      credits
        .filter(({ category, hours }) => given([category, hours]).length > 0)
        .map(({ category, hours, credentials }) =>
          given([
            `${labelOf(categories, category)} ${hours}`,
            credentials.map((id) => labelOf(known, id)).join(', '),
          ]).join(' for '),
        ),
  },
  { ...words('relevance'), label: 'Relevance', section: 'relevance' },
];

function given(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
