import { useEffect, useState } from 'react';
import type { Credit } from '../../api/queries.js';
import type { AgendaReading, ReviewedForm } from './case.queries.js';

/** One amount, as it is being typed. */
export interface CreditLine {
  category: string;
  hours: string;
  credentials: readonly string[];
}

export interface CriterionWork {
  answer: 'yes' | 'no' | 'not-applicable' | '';
  note: string;
}

/** What a member has begun and not sent. The tab keeps it over a reload, the back button and a new version of the form. */
export interface Work {
  readings: readonly AgendaReading[];
  criteria: Readonly<Record<string, CriterionWork>>;
  /** Null: as the agenda gives it, else as requested. */
  credits: readonly CreditLine[] | null;
  comment: string;
  message: string;
  reasons: readonly string[];
  /** One a line. */
  conditions: string;
  expiresOn: string;
  question: string;
  answerBy: string;
}

export const NO_WORK: Work = {
  readings: [],
  criteria: {},
  credits: null,
  comment: '',
  message: '',
  reasons: [],
  conditions: '',
  expiresOn: '',
  question: '',
  answerBy: '',
};

/** What the tab keeps: the work, and the decision that was last made of it. */
export interface KeptWork extends Work {
  decision?: Pick<DecisionMade, 'decidedAt'> & { round: number };
}

type DecisionMade = NonNullable<ReviewedForm['heldDecision']>;
type Standing = Pick<ReviewedForm, 'round'> &
  Record<'heldDecision' | 'decision', Pick<DecisionMade, 'decidedAt'> | null>;

/** The work as it is to be gone on with: none while the decision made of it holds, the same again once that is undone. */
export function workAt({ decision: made, ...work }: KeptWork, { heldDecision, decision, round }: Standing): Work {
  const holds = made && (made.round !== round || (heldDecision ?? decision)?.decidedAt === made.decidedAt);
  return holds ? NO_WORK : work;
}

export interface Keeping {
  kept: KeptWork;
  change: (changes: Partial<Work>) => void;
  /** A decision was made of it: it is out of the way for as long as that one holds. */
  decided: (form: ReviewedForm) => void;
}

/** @param form as the api has it now */
export function useKeptWork(personId: string, form: ReviewedForm): Keeping {
  const key = `docket.kept.${personId} review ${form.id}`;
  const [kept, keep] = useState(() => read(key));
  const isOver = form.heldDecision === null && !hasWork(workAt(kept, form));
  useEffect(() => {
    if (isOver) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  }, [key, kept, isOver]);
  return {
    kept,
    change: (changes) => keep((before) => ({ ...workAt(before, form), ...changes })),
    decided: ({ heldDecision, decision, round }) => {
      const made = heldDecision ?? decision;
      if (made !== null) keep((before) => ({ ...before, decision: { decidedAt: made.decidedAt, round } }));
    },
  };
}

function read(key: string): KeptWork {
  const text = sessionStorage.getItem(key);
  return text === null ? NO_WORK : { ...NO_WORK, ...(JSON.parse(text) as Partial<KeptWork>) };
}

export function linesOf(credits: readonly Credit[]): CreditLine[] {
  return credits.map(({ category, hours, credentials = [] }) => ({ category, hours: String(hours), credentials }));
}

/** @throws never: what is no number is sent as it is, for the api to name the field */
export function creditsOf(lines: readonly CreditLine[]): Credit[] {
  return lines.map(({ category, hours, credentials }) => ({
    category,
    hours: Number(hours.replace(',', '.')) || 0,
    ...(credentials.length > 0 && { credentials: [...credentials] }),
  }));
}

export function conditionsOf({ conditions }: Work): string[] {
  return conditions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The reading of one row, in place of what was said of it before; none where it is as the applicant filled it in. */
export function readRow(
  { activity: { agenda = [] } }: Pick<ReviewedForm, 'activity'>,
  readings: readonly AgendaReading[],
  reading: AgendaReading,
): AgendaReading[] {
  const others = readings.filter(({ row }) => row !== reading.row);
  const asked = agenda[reading.row];
  const category = asked?.category ?? null;
  const same = asked?.countable === reading.countable && (reading.category ?? category) === category;
  return same ? others : [...others, reading].sort((one, other) => one.row - other.row);
}

/** A new revision may have other rows: what was said of rows that are gone is dropped. */
export function readingsFor({ activity: { agenda = [] } }: ReviewedForm, { readings }: Work): AgendaReading[] {
  return readings.filter(({ row }) => row < agenda.length);
}

export function hasWork(work: Work): boolean {
  return JSON.stringify(work) !== JSON.stringify(NO_WORK);
}
