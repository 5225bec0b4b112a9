import { parseArgs } from 'node:util';
import { instant, type Instant } from '#domain';

export interface VerifyArguments {
  /** Up to when the digest is taken. */
  until?: Instant;
  /** What it must be. */
  expect?: string;
}

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

export class VerifyUsageError extends Error {
  readonly exitCode = EXIT_USAGE;

  constructor(problem: string) {
    super(
      [
        problem,
        '',
        'Usage: npm run verify-history [-- --until <instant> --expect <digest>]',
        '  --until   the instant of a digest that was kept, such as 2026-05-04T15:00:00.000Z',
        '  --expect  that digest',
      ].join('\n'),
    );
    this.name = 'VerifyUsageError';
  }
}

/** @throws VerifyUsageError */
export function readVerifyArguments(given: readonly string[]): VerifyArguments {
  const { until, expect } = parsed(given);
  if ((until === undefined) !== (expect === undefined)) {
    throw new VerifyUsageError('A digest is compared as of the instant it was taken: name both.');
  }
  if (until === undefined || expect === undefined) return {};
  if (!/^[0-9a-f]{64}$/i.test(expect)) {
    throw new VerifyUsageError(`“${expect}” is not a digest: 64 hexadecimal digits.`);
  }
  return { until: readInstant(until), expect: expect.toLowerCase() };
}

function parsed(given: readonly string[]): { until?: string | undefined; expect?: string | undefined } {
  try {
    const options = { until: { type: 'string' }, expect: { type: 'string' } } as const;
    return parseArgs({ args: [...given], options }).values;
  } catch (error) {
    throw new VerifyUsageError(error instanceof Error ? error.message : String(error));
  }
}

function readInstant(text: string): Instant {
  try {
    return instant(text);
  } catch {
    throw new VerifyUsageError(`“${text}” is not an instant.`);
  }
}
