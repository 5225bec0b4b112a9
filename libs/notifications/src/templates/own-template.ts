import type { MailTemplate } from '#domain';
import type { CustomKind, MailData } from '#use-cases';
import type { Block, Letter } from './letter.js';
import { sampleMailData } from './sample-mail-data.js';
import { isEmptyDate } from './template-values.js';

type Cases = { [K in CustomKind]?: readonly Partial<MailData[K]>[] };
type Optional = { [K in CustomKind]?: readonly string[] };

/** Where our letters tell cases apart, which a template cannot: it gets what they say in all of them. */
const CASES: Cases = {
  'new-form': [{ assigned: false }, { quorum: 3 }],
  'recommendations-in': [{ whose: 'any-member' }, { mayDecide: false, mayAppoint: true }],
  'quorum-out-of-reach': [{ given: 0 }, { mayDecide: true }, { mayDecide: false }],
  'no-reviewer': [{ appealed: true }, { mayDecide: false }],
  question: [{ pauses: true }, { closes: false }],
  'question-reminder': [{ closes: false }],
  'no-response': [{ closed: false }],
  duplicate: [{ outcome: 'pending' }, { url: '' }],
  'duplicate-decided': [{ outcome: 'approved' }, { outcome: 'revoked' }, { name: '' }],
  approved: [{ listed: false }, { listedUntil: null }, { late: true }, { changes: [] }],
  'not-approved': [{ late: false }, { sendAgain: null }, { appealUntil: null }],
};

/** What is empty in some mails. A paragraph that names nothing else is then left out. */
const OPTIONAL: Optional = {
  duplicate: ['name'],
  'duplicate-decided': ['name'],
  approved: ['message', 'conditions', 'expiresOn'],
  'not-approved': ['message', 'reasons', 'appealUntil'],
};

const FIRST_STAND_IN = 9_000_000_000;

/** Our letter of a kind as a template that says the same, for people to begin with. */
export function ownTemplate<K extends CustomKind>(kind: K, letter: (data: MailData[K]) => Letter): MailTemplate {
  const { data, numbers } = standIns(kind);
  const first = letter(data);
  const letters = [first, ...(CASES[kind] ?? []).map((difference) => letter({ ...data, ...difference }))];
  const same = (part: (each: Letter) => string): boolean => letters.every((each) => part(each) === part(first));
  const action = letters.find((each) => each.action.url === each.form?.url)?.action ?? first.action;
  const body = [
    ...(same(({ heading }) => heading) ? [`# ${first.heading}`] : []),
    ...commonBlocks(letters, OPTIONAL[kind] ?? []),
    `[${action.label}](${action.url})`,
  ].join('\n\n');
  const subject = same((each) => each.subject) ? first.subject : '{{form.number}}: {{form.title}}';
  return { subject: named(subject, numbers), body: named(body, numbers) };
}

/** Data whose texts are the variables that stand for them. Numbers are stood for by numbers, to be named afterwards. */
function standIns<K extends CustomKind>(kind: K): { data: MailData[K]; numbers: ReadonlyMap<number, string> } {
  const numbers = new Map<number, string>();
  const standIn = (value: unknown, key: string, prefix = ''): unknown => {
    const variable = `{{${prefix}${key}}}`;
    if (typeof value === 'string' || isEmptyDate(key, value)) return variable;
    if (typeof value === 'number' && value > 0) {
      const number = FIRST_STAND_IN + numbers.size;
      numbers.set(number, variable);
      return number;
    }
    if (Array.isArray(value)) {
      const item = value[0] as unknown;
      return twice(typeof item === 'object' ? firstText({ ...item }, variable) : variable);
    }
    if (key !== 'form' || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, standIn(text, name, 'form.')]));
  };
  const entries = Object.entries(sampleMailData[kind]).map(([key, value]) => [key, standIn(value, key)] as const);
  return { data: Object.fromEntries(entries) as unknown as MailData[K], numbers };
}

/** Titles of lists are in the plural. */
function twice(item: unknown): unknown[] {
  return [item, item];
}

function firstText(item: object, variable: string): object {
  return Object.fromEntries(Object.keys(item).map((key, index) => [key, index === 0 ? variable : '']));
}

function named(text: string, numbers: ReadonlyMap<number, string>): string {
  return [...numbers].reduce((left, [number, variable]) => left.replaceAll(String(number), variable), text);
}

function commonBlocks(letters: readonly Letter[], optional: readonly string[]): string[] {
  const said = letters.map(({ blocks }) => new Set(blocks.flatMap(partsOf)));
  const isCommon = (part: string): boolean => said.every((parts) => parts.has(part));
  const mayBeEmpty = (part: string): boolean => optional.some((name) => part.includes(`{{${name}}}`));
  return (letters[0]?.blocks ?? []).flatMap((block) => {
    if (block.kind !== 'paragraph') {
      const [part = ''] = partsOf(block);
      if (mayBeEmpty(part)) return [withoutTitle(block)];
      return isCommon(part) ? [markdown(block)] : [];
    }
    const sentences = partsOf(block);
    const always = sentences.filter((sentence) => isCommon(sentence) && !mayBeEmpty(sentence)).join(' ');
    return [...(always === '' ? [] : [always]), ...sentences.filter(mayBeEmpty)];
  });
}

/** A paragraph's sentences, or the one part that any other block is. */
function partsOf(block: Block): string[] {
  return block.kind === 'paragraph' ? block.text.split(/(?<=\.) /) : [markdown(block)];
}

function markdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return block.text;
    case 'quote':
      return `${block.title}:\n\n${block.text}`;
    case 'facts':
      return block.rows.map(({ label, value }) => `- ${label}: ${value}`).join('\n');
    case 'list':
    case 'amounts':
      return `${block.title}:\n\n${variableOf(block.items)}`;
  }
}

/** Nothing is left of it when there is nothing to say. */
function withoutTitle(block: Block): string {
  if (block.kind === 'quote') return block.text;
  return block.kind === 'list' ? `${block.title}: ${variableOf(block.items)}` : markdown(block);
}

function variableOf(items: readonly { text: string }[]): string {
  return items[0]?.text ?? '';
}
