import { hundredthsOf } from '../credits/convert-minutes.js';
import type { FieldProblem } from '../errors.js';
import type { Activity, Credit } from '../forms/content.js';
import type { Policy } from '../policy/policy.js';

/** How a reviewer reads one row of an agenda. Rows that are not named stay as the applicant filled them in. */
export interface AgendaReading {
  /** The row's place in the agenda, from 0. */
  row: number;
  /** False strikes it: a break, a meal, promotion, travel. */
  countable: boolean;
  /** Where its minutes count; absent: where the applicant counts them. */
  category?: string;
}

export interface AgendaRow {
  row: number;
  title: string;
  minutes: number;
  countable: boolean;
  category: string | null;
}

/** What an agenda comes to. */
export interface AgendaCredits {
  rows: AgendaRow[];
  /** In the policy's order; categories without a countable minute are left out. */
  byCategory: { category: string; minutes: number; hundredths: number }[];
  struckMinutes: number;
  /** Countable, but nobody said where: they give no credit until somebody does. */
  uncategorisedMinutes: number;
}

/**
 * Counts an agenda as a reviewer reads it; minutes become credit once per category of the activity. Expects what
 * {@link checkAgendaReading} let pass.
 */
export function readAgenda(
  { agenda = [] }: Pick<Activity, 'agenda'>,
  readings: readonly AgendaReading[],
  { categories, unit }: Pick<Policy, 'categories' | 'unit'>,
): AgendaCredits {
  const only = categories.length === 1 ? (categories[0]?.id ?? null) : null;
  const rows = agenda.map(({ title, minutes, countable, category }, row): AgendaRow => {
    const reading = readings.find((one) => one.row === row);
    return {
      row,
      title,
      minutes,
      countable: reading?.countable ?? countable,
      category: reading?.category ?? category ?? only,
    };
  });
  const sum = (counted: readonly AgendaRow[]): number => counted.reduce((total, { minutes }) => total + minutes, 0);
  const byCategory = categories.flatMap(({ id }) => {
    const minutes = sum(rows.filter(({ countable, category }) => countable && category === id));
    return minutes === 0 ? [] : [{ category: id, minutes, hundredths: hundredthsOf(minutes, unit) }];
  });
  return {
    rows,
    byCategory,
    struckMinutes: sum(rows.filter(({ countable }) => !countable)),
    uncategorisedMinutes: sum(rows.filter(({ countable, category }) => countable && category === null)),
  };
}

/** The credits an agenda gives; less than an increment gives none. */
export function creditsOfAgenda({ byCategory }: AgendaCredits): Credit[] {
  return byCategory
    .filter(({ hundredths }) => hundredths > 0)
    .map(({ category, hundredths }) => ({ category, hundredths }));
}

/** Rows there are, each read once, categories the program has. */
export function checkAgendaReading(
  { agenda = [] }: Pick<Activity, 'agenda'>,
  readings: readonly AgendaReading[],
  { categories }: Pick<Policy, 'categories'>,
): FieldProblem[] {
  return readings.flatMap(({ row, category }, index) => {
    const problems: FieldProblem[] = [];
    const add = (field: string, message: string): void => {
      problems.push({ pointer: `/agenda/${String(index)}/${field}`, message });
    };
    if (row >= agenda.length) {
      add('row', agenda.length === 0 ? 'there is no agenda' : `must be from 0 to ${String(agenda.length - 1)}`);
    }
    if (readings.slice(0, index).some((earlier) => earlier.row === row)) add('row', 'is read twice');
    if (category !== undefined && !categories.some(({ id }) => id === category)) {
      add('category', `must be one of: ${categories.map(({ id }) => id).join(', ')}`);
    }
    return problems;
  });
}
