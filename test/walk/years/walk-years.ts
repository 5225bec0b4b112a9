import { startOwnProduct } from '../own-product.js';
import type { Say } from '../progress.js';
import { stepTable, takeSteps } from '../step.js';
import { inTime } from './dated-step.js';
import { illustratorSteps } from './illustrators.steps.js';
import { lastTermSteps } from './last-term.steps.js';
import { officeSteps } from './offices.steps.js';
import { Years } from './years.js';

/**
 * Five years and a little of two members of each program, in a product of their own: one of each renews, the other lets
 * it lapse. Prints every number that was expected and seen; true when all is as expected.
 */
export async function walkYears(say: Say): Promise<boolean> {
  say('Starting a product of its own for five years of terms');
  const own = await startOwnProduct();
  const startedAt = performance.now();
  try {
    const years = await Years.open(own.product);
    say(`Walking four members through ${years.date(1, '01-10')} to ${years.date(6, '01-14')} at ${own.product.url}`);
    const steps = inTime(years, [...illustratorSteps(years), ...lastTermSteps(years), ...officeSteps(years)]);
    const taken = await takeSteps(steps);
    say(`\n${stepTable(taken)} It took ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`);
    return taken.every(({ asExpected }) => asExpected);
  } finally {
    await own.stop();
  }
}
