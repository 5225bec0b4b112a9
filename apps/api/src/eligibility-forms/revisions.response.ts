import { changesBetween } from '#domain';
import type { FormRevision } from '#persistence';
import { hoursOf, type PersonResponse } from './form.response.js';

export class ChangeResponse {
  /** JSON pointer into the form as it is sent. */
  pointer!: string;
  /** Null where there was nothing. */
  from!: unknown;
  to!: unknown;
}

export class RevisionResponse {
  revision!: number;
  /** What made it: the submission, or an answer to a question of the committee. */
  reason!: 'submission' | 'answer';
  createdAt!: string;
  createdBy!: PersonResponse;
  /** What differs from the revision before. */
  changes!: ChangeResponse[];

  static of({ revision, reason, created_at, author, content }: FormRevision, before?: FormRevision): RevisionResponse {
    const changes = before === undefined ? [] : changesBetween(sent(before.content), sent(content));
    return {
      revision,
      reason,
      createdAt: created_at.toISOString(),
      createdBy: author,
      changes: changes.map(({ pointer, from, to }) => ({ pointer, from: from ?? null, to: to ?? null })),
    };
  }
}

export class RevisionListResponse {
  items!: RevisionResponse[];
}

function sent({ requestedCredits, ...content }: FormRevision['content']): unknown {
  return { ...content, requestedCredits: hoursOf(requestedCredits) };
}
