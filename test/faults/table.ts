import { grouped } from './invariants/grouped.js';
import type { Violation } from './invariants/violation.js';
import type { Outcome } from './run-scenario.js';

const SHOWN = 6;
const COLUMNS = ['scenario', 'forms', 'kills', 'mail p99 s', 'held', 'lost', 'doubled', 'violations', 'took s'];

/** Told at once: what a scenario found, and the first of its violations. */
export function printOutcome({ name, seconds, violations, notes }: Outcome): void {
  console.log(`${violations.length === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds.toFixed(0)} s)`);
  for (const note of notes) console.log(`    ${note}`);
  for (const [invariant, same] of grouped(violations, (violation) => violation.invariant)) {
    for (const { what } of same.slice(0, SHOWN)) console.log(`    ${invariant} ${what}`);
    if (same.length > SHOWN) console.log(`    ${invariant} and ${same.length - SHOWN} more`);
  }
}

export function printTable(outcomes: readonly Outcome[]): void {
  const rows = [COLUMNS, ...outcomes.map(rowOf), rowOf(total(outcomes))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
  );
  console.log(`\n${lines.map((cells) => cells.join('  ')).join('\n')}`);
}

function rowOf({ name, forms, kills, delays, held, seconds, violations }: Outcome): string[] {
  const count = (kind: Violation['kind']): number => violations.filter((violation) => violation.kind === kind).length;
  const numbers = [held, count('lost'), count('doubled'), violations.length];
  const slowest = percentile(delays, 0.99) / 1000;
  return [name, `${forms}`, `${kills}`, slowest.toFixed(1), ...numbers.map(String), seconds.toFixed(0)];
}

function total(outcomes: readonly Outcome[]): Outcome {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((so, outcome) => so + of(outcome), 0);
  return {
    name: 'all',
    forms: sum(({ forms }) => forms),
    kills: sum(({ kills }) => kills),
    held: sum(({ held }) => held),
    seconds: sum(({ seconds }) => seconds),
    delays: outcomes.flatMap(({ delays }) => delays),
    violations: outcomes.flatMap(({ violations }) => violations),
    notes: outcomes.flatMap(({ notes }) => notes),
  };
}

function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.ceil(ordered.length * share) - 1] ?? 0;
}
