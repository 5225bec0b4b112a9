import { randomBytes } from 'node:crypto';
import type { Product } from '../product.js';
import type { Say } from '../progress.js';
import { bulkSteps } from './bulk.steps.js';
import { importSteps } from './import.steps.js';
import { startOwnProduct } from '../own-product.js';
import { Room, VOTING_PROGRAM } from './room.js';
import { stepTable, takeSteps } from '../step.js';
import { voteSteps } from './vote.steps.js';

/**
 * A committee of five at work on a program that votes: in the product that runs when it has that program, else in one
 * that is started for it. Prints what was expected and seen of each step; true when all is as expected.
 */
export async function walkCommittee(running: Product | undefined, say: Say): Promise<boolean> {
  if (running !== undefined && (await hasVotingProgram(running))) return walkIn(running, say);
  say(`Starting a product of its own for the committee, with the program ${VOTING_PROGRAM}`);
  const own = await startOwnProduct(`${VOTING_PROGRAM}.yaml`);
  try {
    return await walkIn(own.product, say);
  } finally {
    await own.stop();
  }
}

async function walkIn(product: Product, say: Say): Promise<boolean> {
  const room = await Room.open(product, randomBytes(4).toString('hex'));
  say(`Walking a committee of five through ${product.url}`);
  const taken = await takeSteps([...voteSteps(room), ...bulkSteps(room), ...importSteps(room)]);
  say(`\n${stepTable(taken)}`);
  return taken.every(({ asExpected }) => asExpected);
}

async function hasVotingProgram(product: Product): Promise<boolean> {
  const { body } = await product.expect<{ items: { id: string }[] }>(200, 'GET', '/api/v1/programs');
  return body.items.some(({ id }) => id === VOTING_PROGRAM);
}
