import type { FormFacts, MailData, MailKind } from '#use-cases';

/** One thing a mail says. Every text is plain: the renderers escape and lay it out. */
export type Block =
  | { kind: 'paragraph'; text: string }
  /** Somebody's own words, line breaks included. */
  | { kind: 'quote'; title: string; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  | { kind: 'list'; title: string; items: ListItem[] }
  | { kind: 'amounts'; title: string; items: Amount[] };

/** `url`: where the item leads. */
export interface ListItem {
  text: string;
  detail: string;
  url?: string;
}

/** So much of a category. */
export interface Amount {
  text: string;
  /** The place of the category in the policy, from 1: each has a colour of its own. */
  hue: number;
}

/** A mail before it has a form: rendered once as text and once as HTML, so that both say the same. */
export interface Letter {
  subject: string;
  /** The date that matters most, with what it is: `Answer by Fri 4 Dec 2026, 9:30 am CST`. Stands beside the number. */
  date?: string;
  heading: string;
  blocks: Block[];
  /** The one thing to do next. */
  action: { label: string; url: string };
  /** What the mail is about; null when it is not about a form. */
  form: FormFacts | null;
}

export type Letters = { [K in MailKind]: (data: MailData[K]) => Letter };

export function paragraph(...sentences: (string | false)[]): Block {
  return { kind: 'paragraph', text: sentences.filter(Boolean).join(' ') };
}

export function list(title: string, texts: readonly string[]): Block {
  return { kind: 'list', title, items: texts.map((text) => ({ text, detail: '' })) };
}

export function facts(rows: Record<string, string>): Block {
  return { kind: 'facts', rows: Object.entries(rows).map(([label, value]) => ({ label, value })) };
}
