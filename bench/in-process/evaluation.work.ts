import { evaluate, type CreditEntry, type LinearSolver, type Policy } from '#domain';
import { requireSame } from '../work/work.js';
import { CATEGORIES, candidate, fiveYearRecord } from './five-year-record.js';
import type { InProcessWork } from './in-process-work.js';

const RECORDS = 64;

/** Fixed categories and rules that are nested: it is never asked. */
const noSolver: LinearSolver = () => {
  throw new Error('A record of fixed categories needs no solver.');
};

/** A record of five years under the shipped rules of `ami-cmi`, beside a loop that knows nothing but these rules. */
export class EvaluationWork implements InProcessWork {
  readonly row = 17;
  readonly name = 'evaluation of a five-year record, 60 credits';
  readonly ceiling = 'a loop written for these rules alone: admit by dates, sum, cap, compare';
  private readonly records = Array.from({ length: RECORDS }, (_none, index) => fiveYearRecord(index));

  constructor(private readonly policy: Policy) {}

  product(index: number): unknown {
    return evaluate(this.policy, candidate, this.records[index % RECORDS]!, noSolver);
  }

  ceilingCall(index: number): unknown {
    return countByHand(this.records[index % RECORDS]!);
  }

  verify(): void {
    for (const record of this.records) {
      const { countedTotal, rawTotal, byCategory, met } = evaluate(this.policy, candidate, record, noSolver);
      const counted = byCategory.map((one) => one.counted);
      requireSame('What is counted', { countedTotal, rawTotal, counted, met }, countByHand(record));
    }
  }
}

interface Counted {
  countedTotal: number;
  rawTotal: number;
  counted: number[];
  met: boolean;
}

/** In hundredths: Art and Biomedical 14 to 21 hours each, Business and History 7 together, 35 in all; 30 days to claim. */
function countByHand(record: readonly CreditEntry[]): Counted {
  const sums = [0, 0, 0, 0];
  let rawTotal = 0;
  let outside = 700;
  const inOrder = [...record].sort((one, other) => {
    const [before, after] = [one.completedOn ?? '', other.completedOn ?? ''];
    if (before !== after) return before < after ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  });
  for (const { completedOn, claimedOn, status, amount, categories } of inOrder) {
    if (status !== 'approved' || completedOn === null || amount === null || !('hundredths' in amount)) continue;
    if (completedOn < candidate.cycle.start || completedOn > candidate.cycle.end) continue;
    if (claimedOn !== null && claimedOn > dayAfter(completedOn, 30)) continue;
    const place = CATEGORIES.indexOf((categories as string[])[0] as (typeof CATEGORIES)[number]);
    const room = place < 2 ? 2100 - sums[place]! : outside;
    const counts = Math.min(room, amount.hundredths);
    if (place >= 2) outside -= counts;
    sums[place]! += counts;
    rawTotal += amount.hundredths;
  }
  const countedTotal = sums.reduce((total, sum) => total + sum, 0);
  return { countedTotal, rawTotal, counted: sums, met: sums[0]! >= 1400 && sums[1]! >= 1400 && countedTotal >= 3500 };
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
