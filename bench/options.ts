import { parseArgs } from 'node:util';

export interface Options {
  /** How many times each side is measured, beside the other. */
  pairs: number;
  /** How long the ceiling takes for one measurement, roughly; the product gets the same requests. */
  seconds: number;
  /** How long, and with how many requests, each side is warmed up before a row is measured: V8 counts calls. */
  warmUp: { seconds: number; requests: number };
  /** Rows of the table of goals that are measured. */
  rows: readonly number[];
  /** How many forms there are: of few, and of many. */
  sizes: { small: number; large: number };
  /** Whether the run is a whole one, whose numbers are worth keeping. */
  whole: boolean;
}

const FULL = {
  pairs: 7,
  seconds: 2,
  warmUp: { seconds: 10, requests: 5000 },
  sizes: { small: 10_000, large: 1_000_000 },
};
/** About a minute, to see whether everything works; its numbers say little. */
const QUICK = { pairs: 3, seconds: 1, warmUp: { seconds: 2, requests: 500 }, sizes: { small: 10_000, large: 50_000 } };

export const USAGE = `npm run bench -- [--quick] [--pairs 7] [--seconds 2] [--rows 1,3,4,5,17] [--large 1000000]`;

/** @throws TypeError for an option or a value that is not known. */
export function readOptions(args: readonly string[], known: readonly number[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      pairs: { type: 'string' },
      seconds: { type: 'string' },
      rows: { type: 'string' },
      large: { type: 'string' },
    },
  });
  const preset = values.quick ? QUICK : FULL;
  const rows = values.rows === undefined ? known : values.rows.split(',').map(Number);
  const unknown = rows.filter((row) => !known.includes(row));
  if (unknown.length > 0) throw new TypeError(`--rows takes ${known.join(', ')}.`);
  return {
    rows,
    whole: !values.quick && values.rows === undefined && values.large === undefined,
    warmUp: preset.warmUp,
    sizes: { ...preset.sizes, large: count('large', values.large, preset.sizes.large) },
    pairs: count('pairs', values.pairs, preset.pairs),
    seconds: count('seconds', values.seconds, preset.seconds),
  };
}

function count(name: string, text: string | undefined, preset: number): number {
  const value = text === undefined ? preset : Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new TypeError(`--${name} takes a whole number from 1 up.`);
}
