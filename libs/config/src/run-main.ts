import { inspect } from 'node:util';
import { ConfigProblem, EXIT_CONFIG } from './config-problem.js';
import { reportToParent } from './supervised.js';

/** A reason not to start that the operator has to remove, in words for the console. */
export interface StartRefusal extends Error {
  readonly exitCode: number;
}

function isRefusal(error: unknown): error is StartRefusal {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
}

/**
 * Runs a program. What it refuses to start for is printed without a stack, and the process leaves with its exit code;
 * anything else is a defect and printed whole.
 */
export async function runMain(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    if (isRefusal(error)) {
      process.stderr.write(`${error.message}\n`);
      // Settings do not mend themselves; a database that is away comes back, and a restart finds it.
      if (error.exitCode === EXIT_CONFIG) {
        reportToParent({ type: 'hopeless', message: error.message, exitCode: error.exitCode });
      }
      process.exit(error.exitCode);
    }
    process.stderr.write(`${inspect(error)}\n`);
    process.exit(1);
  }
}

/** @throws ConfigProblem when a production process meets the demo's database, or the other way round. */
export function requireOwnInstallation(mode: 'demo' | 'production', state: 'empty' | 'demo' | 'in-use'): void {
  if (mode === 'production' && state === 'demo') {
    throw new ConfigProblem([
      'The database holds the demo: its people, forms and open sign-in. Point DATABASE_URL (or DATA_DIR) to another one.',
    ]);
  }
  if (mode === 'demo' && state === 'in-use') {
    throw new ConfigProblem(['The database is in use by a real installation, and the demo would let anybody in.']);
  }
}
