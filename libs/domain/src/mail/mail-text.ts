import { DomainError, type FieldProblem } from '../errors.js';

export const LONGEST_SUBJECT = 300;
export const LONGEST_MAIL_TEXT = 50_000;

export interface MailText {
  subject: string;
  text: string;
}

/** What a mail must keep saying, whatever a person writes. */
export interface MailEssentials {
  kind: string;
  /** Of the form; null for mails about no form. */
  number: string | null;
  /** The words of the committee, or of whoever else speaks through the mail; empty when nobody does. */
  message: string;
}

/** Decision mails say their outcome in the subject. */
const OUTCOMES: Readonly<Record<string, { says: string; not: string | null }>> = {
  approved: { says: 'Approved', not: 'Not approved' },
  'not-approved': { says: 'Not approved', not: null },
};

/** @throws DomainError `mail.invalid` */
export function requireValidMailText({ subject, text }: MailText, { kind, number, message }: MailEssentials): void {
  const fields = [
    ...lineProblems(subject, '/subject'),
    ...outcomeProblems(subject, kind),
    ...(number !== null && !subject.includes(number)
      ? [{ pointer: '/subject', message: `must hold the form's number, ${number}` }]
      : []),
    ...lengthProblems(text, '/text', LONGEST_MAIL_TEXT),
    ...(plainLines(text).includes(plainLines(message).trim())
      ? []
      : [{ pointer: '/text', message: 'must hold the message word for word' }]),
  ];
  if (fields.length > 0) throw new DomainError('mail.invalid', 'The mail cannot be changed to that.', {}, fields);
}

/** A subject is one line with something in it. */
export function lineProblems(subject: string, pointer: string, longest = LONGEST_SUBJECT): FieldProblem[] {
  return [
    ...lengthProblems(subject, pointer, longest),
    ...(/[\p{Cc}\u2028\u2029]/u.test(subject) ? [{ pointer, message: 'must be one line' }] : []),
  ];
}

export function lengthProblems(text: string, pointer: string, longest: number): FieldProblem[] {
  if (text.trim() === '') return [{ pointer, message: 'must not be empty' }];
  return text.length > longest ? [{ pointer, message: `must not be longer than ${longest} characters` }] : [];
}

export function outcomeProblems(subject: string, kind: string): FieldProblem[] {
  const outcome = OUTCOMES[kind];
  if (outcome === undefined) return [];
  const { says, not } = outcome;
  if (!subject.includes(says)) return [{ pointer: '/subject', message: `must say "${says}"` }];
  return not !== null && subject.includes(not) ? [{ pointer: '/subject', message: `must not say "${not}"` }] : [];
}

function plainLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
}
