import highsModule from 'highs';
import type { LinearProgram, LinearSolver, Row, Term } from '#domain';
import { LinearSolvers } from '#use-cases';

// Its types describe the CommonJS build, in which the function is one level further down.
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];

/**
 * HiGHS as WebAssembly, loaded on first use (some 20 ms and 10 MB); every call after that is synchronous.
 *
 * @throws Error when HiGHS gives up for another reason than that no values satisfy the rows
 */
export async function loadSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return (program) => {
    const written = writeProgram(program);
    const solved = highs.solve(written, { output_flag: false });
    // Presolve has been seen to call a program infeasible that is not (HiGHS 1.15): its no is asked for twice.
    const { Status, Columns } =
      solved.Status === 'Infeasible' ? highs.solve(written, { output_flag: false, presolve: 'off' }) : solved;
    if (Status === 'Infeasible') return null;
    if (Status !== 'Optimal') throw new Error(`The linear program could not be solved: ${Status}.`);
    // Whole numbers come back as floats that are within a millionth of them.
    return Array.from({ length: program.variables }, (_, index) => Math.round(Columns[name(index)]?.Primal ?? 0));
  };
}

/** Loads HiGHS when it is first asked for, and once. */
export class HighsSolvers extends LinearSolvers {
  private loaded: Promise<LinearSolver> | undefined;

  load(): Promise<LinearSolver> {
    return (this.loaded ??= loadSolver());
  }
}

/** In CPLEX's LP format. */
function writeProgram({ variables, sense, objective, rows }: LinearProgram): string {
  const names = Array.from({ length: variables }, (_, index) => name(index));
  return [
    sense === 'minimize' ? 'Minimize' : 'Maximize',
    ` goal: ${objective.length === 0 ? `0 ${name(0)}` : written(objective)}`,
    'Subject To',
    ...rows.flatMap(writeRow),
    'General',
    ...names.map((variable) => ` ${variable}`),
    'End',
    '',
  ].join('\n');
}

function writeRow({ terms, atLeast, atMost }: Row, index: number): string[] {
  const sum = written(terms);
  return [
    ...(atLeast === undefined ? [] : [` l${index}: ${sum} >= ${atLeast}`]),
    ...(atMost === undefined ? [] : [` m${index}: ${sum} <= ${atMost}`]),
  ];
}

function written(terms: readonly Term[]): string {
  return terms
    .map(({ variable, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name(variable)}`)
    .join('\n ');
}

function name(variable: number): string {
  return `x${variable}`;
}
