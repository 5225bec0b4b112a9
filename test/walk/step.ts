/** One thing that happens in the committee's room: what must be seen of it, and how to look. */
export interface Step {
  name: string;
  expected: string;
  /** Does it and says what came of it. */
  see(): Promise<string>;
}

export interface Seen {
  name: string;
  expected: string;
  seen: string;
  asExpected: boolean;
}

/** Takes the steps one after the other. One that fails is not as expected; those after it are still taken. */
export async function takeSteps(steps: readonly Step[]): Promise<Seen[]> {
  const taken: Seen[] = [];
  for (const { name, expected, see } of steps) {
    const seen = await see().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    taken.push({ name, expected, seen, asExpected: seen === expected });
  }
  return taken;
}

const HEADINGS = ['step', 'expected', 'seen', ''];

/** A table; where a step went as expected, what was seen is not said twice. */
export function stepTable(taken: readonly Seen[]): string {
  const rows = [
    HEADINGS,
    ...taken.map(({ name, expected, seen, asExpected }) => [
      name,
      expected,
      asExpected ? 'the same' : seen,
      asExpected ? '✔' : '✘',
    ]),
  ];
  const widths = HEADINGS.map((_heading, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const wrong = taken.filter(({ asExpected }) => !asExpected).length;
  return [
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
    '',
    wrong === 0 ? `All ${taken.length} as expected.` : `${wrong} of ${taken.length} are not as expected.`,
  ].join('\n');
}
