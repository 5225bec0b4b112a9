import type { Template, Words } from './template.queries.js';

/** What is kept of words that are not saved: they and the version that they were typed over. */
interface KeptWords extends Words {
  version: number;
}

export function wordsOf({ subject, body, defaultSubject, defaultBody }: Template): Words {
  return { subject: subject ?? defaultSubject, body: body ?? defaultBody };
}

export function sameWords(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}

/** The text that keeps them; empty where they are what the template says anyway. */
export function keptText({ subject, body }: Words, over: Template): string {
  if (sameWords({ subject, body }, wordsOf(over))) return '';
  return JSON.stringify({ subject, body, version: over.version } satisfies KeptWords);
}

/** What was typed, or else what the template says. */
export function typedWords(kept: string, template: Template): Words {
  if (kept === '') return wordsOf(template);
  const { subject, body } = JSON.parse(kept) as KeptWords;
  return { subject, body };
}

/** Whether another version was saved since that which the kept words were typed over. */
export function isOvertaken(kept: string, template: Template): boolean {
  if (kept === '' || sameWords(typedWords(kept, template), wordsOf(template))) return false;
  return (JSON.parse(kept) as KeptWords).version !== template.version;
}
