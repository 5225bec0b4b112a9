import { DomainError } from '../errors.js';
import type { LocalDate } from '../calendar/index.js';
import type { Changed, Renewal } from './renewal.js';

/** How many of a population an audit takes: never none of some. */
export function sampleSize(population: number, percent: number): number {
  return Math.min(population, Math.ceil((population * percent) / 100));
}

/**
 * A random sample that anybody can draw again: those whose id comes first when ids are ordered by a hash of seed and
 * id. The order in which they are given never matters, and one more in the population moves no more than one out.
 *
 * @param percent above 0, at most 100
 */
export function drawSample(ids: readonly string[], percent: number, seed: string): string[] {
  const ranked = ids.map((id) => ({ id, rank: hashOf(`${seed}/${id}`) }));
  ranked.sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1));
  return ranked.slice(0, sampleSize(ids.length, percent)).map(({ id }) => id);
}

/** cyrb53 (public domain): 53 bits, evenly spread. Nobody gains by guessing it: seeds are drawn after the fact. */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Asks the member for evidence; null where an audit has asked already. */
export function auditRenewal(renewal: Renewal, auditId: string, answerBy: LocalDate): Changed | null {
  if (renewal.audit !== null) return null;
  const audit = { auditId, state: 'asked', answerBy, answer: null, remark: null } as const;
  return { renewal: { ...renewal, audit }, events: [{ type: 'renewal.audit-drawn', auditId, answerBy }] };
}

/** The member says that the evidence is there. @throws DomainError `renewal.no-audit` */
export function answerAudit(renewal: Renewal, answer: string): Changed {
  const { audit } = renewal;
  if (audit === null || audit.state === 'passed' || audit.state === 'failed') throw noAudit();
  return {
    renewal: { ...renewal, audit: { ...audit, state: 'answered', answer } },
    events: [{ type: 'renewal.audit-answered', answer }],
  };
}

/** Headquarters' outcome; what follows from it for the credential is the board's. @throws DomainError `renewal.no-audit` */
export function settleAudit(renewal: Renewal, state: 'passed' | 'failed', remark: string): Changed {
  const { audit } = renewal;
  if (audit === null || audit.state === 'passed' || audit.state === 'failed') throw noAudit();
  return {
    renewal: { ...renewal, audit: { ...audit, state, remark } },
    events: [{ type: 'renewal.audit-settled', state, remark }],
  };
}

function noAudit(): DomainError {
  return new DomainError('renewal.no-audit', 'No audit of this renewal is open.');
}
