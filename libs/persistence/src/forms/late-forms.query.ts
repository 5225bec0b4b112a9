import type { Database } from '../database.js';
import { allWordsIn, containing, VISIBLE } from '../review/review-filter.js';

/** `refused`: came too late and wait for headquarters; `admitted`: headquarters took them after all. */
export type LateFormState = 'refused' | 'admitted';

export interface LateFormsFilter {
  program: string;
  /** Sees neither their own forms here, nor those they are in conflict with. */
  memberId: string;
  state: LateFormState;
  /** Words of which each must be in the number, the title, the provider or the applicant's name. */
  words?: readonly string[] | undefined;
}

interface Named {
  id: string;
  name: string;
}

export interface LateFormRow {
  id: string;
  number: string;
  status: string;
  version: number;
  title: string;
  provider: string;
  applicant: Named;
  submitted_at: Date;
  /** Dates as they are written: on which the window's days were counted, the last of them, and the instant of its end in epoch milliseconds. */
  refusal: { anchor: string; lastDay: string; closedAt: number };
  admission: { at: string; by: Named | null; reason: string } | null;
}

const WORDS_IN = `lower(f.number || ' ' || (f.content #>> '{activity,title}') || ' '
  || (f.content #>> '{activity,provider}') || ' ' || u.name)`;

const STATES: Record<LateFormState, string> = {
  refused: `f.status = 'refused_late'`,
  admitted: 'f.admitted_at IS NOT NULL',
};

/** A program's forms that came after their window had closed, the last one first. */
export class LateFormsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than the limit. @param after the last id of the page before */
  execute({ program, memberId, state, words }: LateFormsFilter, limit: number, after?: string): Promise<LateFormRow[]> {
    const search = words === undefined ? '' : `AND ${allWordsIn(WORDS_IN, '$5')}`;
    return this.database.query<LateFormRow & Record<string, unknown>>(
      `late-forms-${state}${words === undefined ? '' : '-search'}`,
      `SELECT f.id, f.number, f.status, f.version, f.content #>> '{activity,title}' AS title,
         f.content #>> '{activity,provider}' AS provider, json_build_object('id', u.id, 'name', u.name) AS applicant,
         f.submitted_at, refused.data AS refusal, admitted.said AS admission
       FROM eligibility_form f
       JOIN user_account u ON u.id = f.applicant_id
       CROSS JOIN LATERAL (SELECT h.data FROM form_history h
         WHERE h.form_id = f.id AND h.type = 'form.refused-late' ORDER BY h.seq DESC LIMIT 1) refused
       LEFT JOIN LATERAL (SELECT json_build_object('at', h.at, 'reason', h.data ->> 'reason',
           'by', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END) AS said
         FROM form_history h LEFT JOIN user_account p ON p.id = h.actor_id
         WHERE h.form_id = f.id AND h.type = 'form.admitted-late' ORDER BY h.seq DESC LIMIT 1) admitted ON true
       WHERE f.program = $1 AND ${VISIBLE} AND ${STATES[state]} AND ($3::uuid IS NULL OR f.id < $3::uuid) ${search}
       ORDER BY f.id DESC LIMIT $4`,
      [program, memberId, after ?? null, limit + 1, ...(words === undefined ? [] : [words.map(containing)])],
    );
  }
}
