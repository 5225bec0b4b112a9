import { toIso, type DeadlineExplanation } from '#domain';
import type { HistoryEntry } from '#persistence';
import type { PersonResponse } from './form.response.js';

export class DeadlineSegmentResponse {
  from!: string;
  to!: string;
  /** 1 for the first; an appeal or a reopening begins another. */
  round!: number;
  /** Whether this stretch uses up the promised time; of a round that is over, none does. */
  counted!: boolean;
  reason!: string;
}

export class DeadlineResponse {
  /** Null when nothing was promised: the form was never admitted. */
  dueAt!: string | null;
  segments!: DeadlineSegmentResponse[];

  static of({ dueAt, segments }: DeadlineExplanation): DeadlineResponse {
    return {
      dueAt: dueAt === null ? null : toIso(dueAt),
      segments: segments.map(({ from, to, round, counted, reason }) => ({
        from: toIso(from),
        to: toIso(to),
        round,
        counted,
        reason,
      })),
    };
  }
}

export class HistoryEntryResponse {
  seq!: number;
  type!: string;
  at!: string;
  /** Null for what the product did by itself, and for members whom the applicant does not learn of. */
  actor!: PersonResponse | null;
  data!: Record<string, unknown>;

  static of(entry: HistoryEntry, audience: 'applicant' | 'committee', viewerId: string): HistoryEntryResponse {
    const shown = audience === 'committee' || entry.actor?.id === viewerId;
    return {
      seq: entry.position,
      type: entry.type,
      at: entry.at.toISOString(),
      actor: shown ? entry.actor : null,
      data: withIsoInstants(audience === 'committee' ? entry.data : withoutHeldDecisions(entry.data)),
    };
  }
}

export class HistoryPageResponse {
  items!: HistoryEntryResponse[];
  nextCursor!: string | null;
}

/** A withdrawal discards a held decision; its applicant never learns that there was one. */
function withoutHeldDecisions({ discardedDecisionId: _, ...data }: Record<string, unknown>): Record<string, unknown> {
  return data;
}

/** Events hold instants as milliseconds under names that end in `At`; the api writes RFC 3339. */
export function withIsoInstants(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      key.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  );
}
