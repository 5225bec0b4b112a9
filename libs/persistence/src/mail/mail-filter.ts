import { MAIL_STATES, type ShownMailState } from '#domain';
import { RECORD_MAILS } from '#use-cases';
import { allWordsIn, containing, VISIBLE } from '../review/review-filter.js';

/** Which of a program's mails somebody looks at. */
export interface MailFilter {
  program: string;
  viewerId: string;
  states?: readonly ShownMailState[] | undefined;
  kind?: string | undefined;
  /** A form's id or number. */
  form?: string | undefined;
  /** A person's id, or words of their name or address. */
  to?: string | undefined;
  /** Words of which each must be in the subject, the form's number or title, or the recipient's name or address. */
  words?: readonly string[] | undefined;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What was held without a person twice had no answer from the server. */
export const SHOWN_STATE = `(CASE WHEN m.state = 'held' AND m.held_by IS NULL THEN 'ambiguous' ELSE m.state END)`;

/** States of which there are few. The words let every plan use the partial index. */
const NEEDS_ATTENTION = `m.state NOT IN ('sent', 'skipped', 'bundled')`;
const QUIET: readonly ShownMailState[] = ['sent', 'skipped', 'bundled'];

const RECORD_KINDS = RECORD_MAILS.map((kind) => `'${kind}'`).join(', ');

/**
 * `$1` is the program, `$2` who looks. About forms they must not see there is no mail, and no digest that tells of one
 * of these among others. What members are told of their credit records is for headquarters alone.
 */
export const MAILS_SEEN = `FROM mail m
  LEFT JOIN eligibility_form f ON f.id = m.form_id
  LEFT JOIN user_account u ON u.id = m.recipient_id
  WHERE m.program = $1 AND m.kind <> 'sign-in-code' AND (m.form_id IS NULL OR (${VISIBLE}))
    AND (m.kind NOT IN (${RECORD_KINDS}) OR EXISTS (
      SELECT FROM role_grant g WHERE g.user_id = $2 AND g.program = $1 AND g.role = 'hq'))
    AND (m.kind <> 'digest' OR NOT EXISTS (
      SELECT FROM mail i JOIN eligibility_form f ON f.id = i.form_id WHERE i.digest_id = m.id AND NOT (${VISIBLE})))`;

const WORDS_IN = `lower(coalesce(m.subject, '') || ' ' || coalesce(f.number, '') || ' '
  || coalesce(f.content #>> '{activity,title}', '') || ' ' || coalesce(u.name, '') || ' ' || coalesce(u.email, ''))`;

export function mailsWhere(filter: MailFilter): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [filter.program, filter.viewerId];
  const names: string[] = [];
  const conditions: string[] = [MAILS_SEEN];
  const add = (name: string, condition: (placeholder: string) => string, value: unknown): void => {
    values.push(value);
    names.push(name);
    conditions.push(condition(`$${values.length}`));
  };
  const { states, kind, form, to } = filter;
  if (states !== undefined && states.length < MAIL_STATES.length) {
    add('states', (value) => `${SHOWN_STATE} = ANY (${value}::text[])`, states);
    if (!states.some((state) => QUIET.includes(state))) {
      names.push('attention');
      conditions.push(NEEDS_ATTENTION);
    }
  }
  if (kind !== undefined) add('kind', (value) => `m.kind = ${value}`, kind);
  if (form !== undefined && UUID.test(form)) add('form', (value) => `m.form_id = ${value}::uuid`, form);
  else if (form !== undefined) add('number', (value) => `f.number = upper(${value})`, form);
  if (to !== undefined && UUID.test(to)) add('person', (value) => `m.recipient_id = ${value}::uuid`, to);
  else if (to !== undefined) {
    add('to', (value) => allWordsIn(`lower(u.name || ' ' || u.email)`, value), to.split(/\s+/u).map(containing));
  }
  if (filter.words !== undefined) add('words', (value) => allWordsIn(WORDS_IN, value), filter.words.map(containing));
  return { name: names.join('-'), text: conditions.join(' AND '), values };
}
