import type { BoundRule, Constraints } from './constraints.js';
import type { FurtherHours } from './further-hours.js';
import type { LinearSolver, Row, Term } from './linear-solver.js';
import type { Lot, Traits } from './lot.js';

/** Lots that no rule can tell apart, whatever category they go to. */
export interface LotGroup {
  traits: Traits;
  /** In their order. */
  lots: Lot[];
  places: Place[];
}

/** A category that a group's hours may count in, with the variables that say how many do. */
export interface Place {
  category: string;
  counted: number;
  /** Of these, what is kept once the further hours are there. */
  kept: number;
}

/** Variables and rows of an allocation; goals are added and fixed one after the other. */
export interface AllocationProgram {
  variables: number;
  rows: Row[];
  groups: LotGroup[];
  further: number[];
  /** What each minimum and the total may be missed by, where they cannot be reached. */
  missed: number[];
  /** What each minimum lacks today. */
  lacking: number[];
}

/**
 * Each group's hours are counted in categories, within the maxima. Of them some are kept beside the further hours that
 * would satisfy everything: hours under a full maximum may have to make room then, but nothing changes its category.
 */
export function allocationProgram(
  lots: readonly Lot[],
  kinds: readonly FurtherHours[],
  { required, maxima, minima }: Constraints,
): AllocationProgram {
  let variables = 0;
  const next = (): number => variables++;
  const rules = [...maxima, ...minima];
  const groups = groupLots(lots, rules, next);
  const further = distinctKinds(kinds, rules).map((kind) => ({ ...kind, variable: next() }));
  const goals = [...minima.map((rule) => ({ rule, atLeast: rule.hundredths })), { rule: null, atLeast: required }].map(
    (goal) => ({ ...goal, missed: next() }),
  );
  const lacks = minima.map((rule) => ({ rule, lacking: next() }));

  const over = (rule: BoundRule | null, variableOf: (place: Place) => number): Term[] =>
    groups.flatMap(({ traits, places }) =>
      places.filter(({ category }) => rule?.covers(category, traits) ?? true).map((place) => one(variableOf(place))),
    );
  const counted = (rule: BoundRule | null): Term[] => over(rule, (place) => place.counted);
  const later = (rule: BoundRule | null): Term[] => [
    ...over(rule, (place) => place.kept),
    ...further
      .filter(({ category, traits }) => rule?.covers(category, traits) ?? true)
      .map(({ variable }) => one(variable)),
  ];

  const rows: Row[] = [
    ...groups.flatMap(({ lots: members, places }): Row[] => [
      {
        terms: places.map((place) => one(place.counted)),
        atMost: members.reduce((sum, lot) => sum + lot.hundredths, 0),
      },
      ...places.map((place): Row => ({ terms: [one(place.counted), minus(place.kept)], atLeast: 0 })),
    ]),
    ...maxima.flatMap((rule): Row[] => [
      { terms: counted(rule), atMost: rule.hundredths },
      { terms: later(rule), atMost: rule.hundredths },
    ]),
    ...goals.map(({ rule, atLeast, missed }): Row => ({ terms: [...later(rule), one(missed)], atLeast })),
    ...lacks.map(({ rule, lacking }): Row => ({ terms: [...counted(rule), one(lacking)], atLeast: rule.hundredths })),
  ];
  return {
    variables,
    rows: rows.filter(({ terms }) => terms.length > 0),
    groups,
    further: further.map(({ variable }) => variable),
    missed: goals.map(({ missed }) => missed),
    lacking: lacks.map(({ lacking }) => lacking),
  };
}

/** Values by variable that satisfy the rows and are best for the goal; null when none satisfy the rows. */
export function solve(
  { variables, rows }: Pick<AllocationProgram, 'variables' | 'rows'>,
  solver: LinearSolver,
  sense: 'minimize' | 'maximize' = 'maximize',
  goal: readonly number[] = [],
): number[] | null {
  return solver({ variables, rows, sense, objective: goal.map(one) });
}

/** Reaches one goal as well as the rows allow and adds a row that holds it there. Returns what was reached. */
export function reach(
  program: Pick<AllocationProgram, 'variables' | 'rows'>,
  solver: LinearSolver,
  sense: 'minimize' | 'maximize',
  goal: readonly number[],
): number {
  if (goal.length === 0) return 0;
  const values = solve(program, solver, sense, goal);
  if (values === null) throw new Error('An allocation that holds what was reached before must exist.');
  const reached = goal.reduce((sum, variable) => sum + (values[variable] ?? 0), 0);
  const terms = goal.map(one);
  program.rows.push(sense === 'minimize' ? { terms, atMost: reached } : { terms, atLeast: reached });
  return reached;
}

export function one(variable: number): Term {
  return { variable, factor: 1 };
}

function minus(variable: number): Term {
  return { variable, factor: -1 };
}

function groupLots(lots: readonly Lot[], rules: readonly BoundRule[], next: () => number): LotGroup[] {
  const groups = new Map<string, LotGroup>();
  for (const lot of lots) {
    const covers = lot.categories.map((category) => coverOf(rules, category, lot));
    const key = `${lot.categories.join('\u0000')}|${covers.join('|')}`;
    const known = groups.get(key);
    if (known !== undefined) known.lots.push(lot);
    else {
      const places = lot.categories.map((category): Place => ({ category, counted: next(), kept: next() }));
      groups.set(key, { traits: lot, lots: [lot], places });
    }
  }
  return [...groups.values()];
}

function distinctKinds(kinds: readonly FurtherHours[], rules: readonly BoundRule[]): FurtherHours[] {
  const byCover = new Map(kinds.map((kind) => [coverOf(rules, kind.category, kind.traits), kind]));
  return [...byCover.values()];
}

function coverOf(rules: readonly BoundRule[], category: string, traits: Traits): string {
  return rules.map((rule) => (rule.covers(category, traits) ? '1' : '0')).join('');
}
