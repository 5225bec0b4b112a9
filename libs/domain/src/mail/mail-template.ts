import type { FieldProblem } from '../errors.js';
import { lengthProblems, lineProblems, outcomeProblems } from './mail-text.js';

export const LONGEST_TEMPLATE_SUBJECT = 200;
export const LONGEST_TEMPLATE_BODY = 20_000;

/** A program's own words for a kind of mail: the subject one line, the body Markdown, both with `{{variables}}`. */
export interface MailTemplate {
  subject: string;
  body: string;
}

export interface TemplateRules {
  kind: string;
  /** What `{{…}}` may name. */
  variables: readonly string[];
}

const NUMBER = 'form.number';
/** Somebody's own words: a mail that carries them has to say them. */
const WORDS: readonly string[] = ['message', 'text'];

/** Too long for a subject, which everybody sees who sees that a mail came. */
const LONG: readonly string[] = [...WORDS, 'reason', 'reasons', 'conditions'];

const BRACES = /\{\{([^{}]*)\}\}|\{\{|\}\}/g;
const PLACEHOLDER = /\{\{\s*([A-Za-z][\w.]*)\s*\}\}/g;

/** What is wrong with a template besides its markup, each under the pointer of its part. */
export function templateProblems({ subject, body }: MailTemplate, { kind, variables }: TemplateRules): FieldProblem[] {
  return [
    ...lineProblems(subject, '/subject', LONGEST_TEMPLATE_SUBJECT),
    ...placeholderProblems(subject, '/subject', variables),
    ...(variables.includes(NUMBER) && !namesIn(subject).includes(NUMBER)
      ? [{ pointer: '/subject', message: `must name {{${NUMBER}}}` }]
      : []),
    ...LONG.filter((name) => variables.includes(name) && namesIn(subject).includes(name)).map((name) => ({
      pointer: '/subject',
      message: `must not name {{${name}}}, which may be long`,
    })),
    ...outcomeProblems(subject, kind),
    ...lengthProblems(body, '/body', LONGEST_TEMPLATE_BODY),
    ...placeholderProblems(body, '/body', variables),
    ...WORDS.filter((word) => variables.includes(word) && !namesIn(body).includes(word)).map((word) => ({
      pointer: '/body',
      message: `must name {{${word}}}`,
    })),
  ];
}

/** Puts values in place of `{{variables}}`, once: what a value holds is never looked at again. */
export function fillIn(text: string, valueOf: (name: string) => string): string {
  return text.replace(PLACEHOLDER, (_, name: string) => valueOf(name));
}

/** `{{ form.title }}` as `{{form.title}}`. */
export function withoutInnerSpace(text: string): string {
  return text.replace(PLACEHOLDER, (_, name: string) => `{{${name}}}`);
}

function placeholderProblems(text: string, pointer: string, variables: readonly string[]): FieldProblem[] {
  const messages = [...text.matchAll(BRACES)].flatMap(([whole, inner]) => {
    if (inner === undefined) return [whole === '{{' ? '{{ is never closed' : '}} closes nothing'];
    const name = inner.trim();
    return variables.includes(name) ? [] : [`{{${name}}} is unknown; there are: ${variables.join(', ')}`];
  });
  return [...new Set(messages)].map((message) => ({ pointer, message }));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
}
