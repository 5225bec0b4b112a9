import { actsOn, MAIL_STATES, type MailAct, type ShownMailState } from '#domain';
import type { MailDetailRow, MailListRow } from '#persistence';
import type { ShownMail } from '#use-cases';

export class MailContentResponse {
  subject!: string;
  text!: string;
  html!: string;
}

export class ShownContentResponse extends MailContentResponse {
  /** False: not written yet, and shown as it would read now. */
  final!: boolean;
}

export class MailPersonResponse {
  id!: string;
  name!: string;
}

export class MailRecipientResponse extends MailPersonResponse {
  email!: string;
}

export class MailFormResponse {
  id!: string;
  number!: string;
  title!: string;
}

export class MailResponse {
  id!: string;
  kind!: string;
  /** `ambiguous`: twice without the server's answer; `bundled`: a digest tells of it instead. */
  state!: ShownMailState;
  version!: number;
  /** Null for digests and tests. */
  form!: MailFormResponse | null;
  to!: MailRecipientResponse | null;
  /** Null until it was written. */
  subject!: string | null;
  /** A template on sample data, sent to who tried it. */
  test!: boolean;
  /** How often the mail server was asked to take it. */
  attempts!: number;
  nextAttemptAt!: string | null;
  /** What the server answered last, or why the mail was dropped. */
  detail!: string | null;
  orderedAt!: string;
  sentAt!: string | null;
  /** When it was sent, dropped, cancelled or given up. */
  settledAt!: string | null;
  /** The mail it repeats. */
  resentFrom!: string | null;
  /** The digest that tells of it. */
  digestId!: string | null;

  static of(row: MailListRow): MailResponse {
    return factsOf(row);
  }
}

export class MailPageResponse {
  items!: MailResponse[];
  nextCursor!: string | null;
}

export class MailFailureResponse {
  at!: string;
  /** What the server said, or what stood in the way. */
  detail!: string;
}

export class MailEventResponse {
  /** As in the form's history, such as `mail.held`. */
  type!: string;
  at!: string;
  /** Null for what the product did by itself. */
  actor!: MailPersonResponse | null;
}

export class MailDetailResponse extends MailResponse {
  /** What headquarters may do with it now. */
  acts!: MailAct[];
  /** Who held it last, also after it was let go. */
  heldBy!: MailPersonResponse | null;
  heldAt!: string | null;
  editedBy!: MailPersonResponse | null;
  editedAt!: string | null;
  /** Who let it go, or queued it again: neither send window nor digest delays it any more. */
  releasedBy!: MailPersonResponse | null;
  cancelledBy!: MailPersonResponse | null;
  resentAs!: string[];
  /** Attempts that did not deliver it for certain, the first one first. */
  failures!: MailFailureResponse[];
  /** What became of it and who did what with it; empty for a mail about no form. */
  history!: MailEventResponse[];
  /** Null for a mail that was dropped before it was written. */
  content!: ShownContentResponse | null;

  static detailed(row: MailDetailRow, shown: ShownMail | null): MailDetailResponse {
    const { state, ambiguous_count: ambiguousCount, kind } = row;
    return {
      ...factsOf(row),
      acts: actsOn({ state, ambiguousCount, isDigest: kind === 'digest' }),
      heldBy: row.held_by,
      heldAt: row.held_at?.toISOString() ?? null,
      editedBy: row.edited_by,
      editedAt: row.edited_at?.toISOString() ?? null,
      releasedBy: row.released_by,
      cancelledBy: row.cancelled_by,
      resentAs: row.resent_as,
      failures: row.failures.map(({ at, detail }) => ({ at: new Date(at).toISOString(), detail })),
      history: row.history.map(({ at, ...event }) => ({ ...event, at: new Date(at).toISOString() })),
      content: shown && { ...shown.content, final: shown.final },
    };
  }
}

export class MailCountResponse {
  state!: ShownMailState;
  count!: number;
}

export class MailCountsResponse {
  /** One for every state, in the order of a mail's life. */
  items!: MailCountResponse[];

  static of(counts: readonly MailCountResponse[]): MailCountsResponse {
    return {
      items: MAIL_STATES.map((state) => ({
        state,
        count: counts.find((counted) => counted.state === state)?.count ?? 0,
      })),
    };
  }
}

export class RedrivenMailsResponse {
  /** How many were queued again. */
  redriven!: number;
  /** How many more there are under the same filter: ask again. */
  remaining!: number;
}

function factsOf(row: MailListRow) {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    form: row.form,
    to: row.recipient,
    subject: row.subject,
    test: row.is_test,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    detail: row.detail,
    orderedAt: row.ordered_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    settledAt: row.settled_at?.toISOString() ?? null,
    resentFrom: row.resent_from,
    digestId: row.digest_id,
  };
}
