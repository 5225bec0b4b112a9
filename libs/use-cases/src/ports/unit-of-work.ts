import type {
  Attachment,
  AttachmentState,
  Assignment,
  Comment,
  Conflict,
  ConflictChange,
  EligibilityForm,
  FormEvent,
  Instant,
  Listing,
  Message,
  Recommendation,
  Resubmission,
  Timer,
  TimerKind,
} from '#domain';
import type { ClaimLedger } from './claims.js';
import type { BulkActionWrites } from './bulk-actions.js';
import type { Drafts } from './drafts.js';
import type { Actor } from './actor.js';
import type { JobName, JobPayloads } from './queue.js';
import type { MailData, MailKind, MemberMailKind } from './mail-templates.js';
import type { CredentialStore, RenewalStore } from './renewals.js';

/** A form that another one covers. */
export interface DuplicateForm {
  id: string;
  program: string;
  applicantId: string;
  /** The form it was closed for. */
  duplicateOf: string;
}

/** What is known of members’ conflicts with a form when it comes in. */
export interface ConflictsOnReceipt {
  /** The form's declared and ruled conflicts are taken over, with who said them and when. */
  former?: Resubmission | undefined;
  /** What the product found itself; its events are nobody's. */
  detected: Pick<ConflictChange<EligibilityForm>, 'events' | 'changed'>;
}

/** Forms and their history are written together: no change without its events. */
export interface Forms {
  /** @throws DomainError `form.not-found` */
  get(id: string): Promise<EligibilityForm>;
  /** Forms that were closed as duplicates of this one, directly or of one that was. */
  duplicatesOf(formId: string): Promise<DuplicateForm[]>;
  insert(
    form: EligibilityForm,
    events: readonly FormEvent[],
    at: Instant,
    actor: Actor,
    conflicts?: ConflictsOnReceipt,
  ): void;
  /** Fails the whole unit with `StaleWrite` when the form changed since it was read here. */
  update(form: EligibilityForm, events: readonly FormEvent[], at: Instant, actor: Actor): void;
  addAssignment(form: EligibilityForm, assignment: Assignment, at: Instant, actor: Actor): void;
  endAssignment(assignmentId: string, at: Instant): void;
  /** Replaces what is known of each named member. */
  setConflicts(form: Pick<EligibilityForm, 'id'>, conflicts: readonly Conflict[], at: Instant, actor: Actor): void;
}

export interface Timers {
  start(timers: readonly Timer[]): void;
  suspend(formId: string, kinds: readonly TimerKind[]): void;
  resume(formId: string, kinds: readonly TimerKind[]): void;
  /** Suspends those that fall due after the instant, while what they count stands still. */
  pause(formId: string, kinds: readonly TimerKind[], at: Instant): void;
  /** Lets what was paused at that instant run on; it falls due later by so many milliseconds. */
  unpause(formId: string, kinds: readonly TimerKind[], pausedAt: Instant, milliseconds: number): void;
  /** Lets those of the form's timers that were paused at that instant run on, due as given. */
  reschedule(formId: string, timers: readonly Timer[], pausedAt: Instant): void;
  /** Ends every open timer of a form, or those of some kinds. */
  cancel(formId: string, kinds?: readonly TimerKind[]): void;
  /** Marks one timer as done; fails the whole unit with `StaleWrite` when it already was. */
  complete(timer: Pick<Timer, 'formId' | 'kind' | 'step'>, at: Instant): void;
}

/** A mail to be written and sent later by a worker, at most once per key. */
export interface MailOrder {
  kind: MailKind;
  /** Tells apart what may go out more than once for a form: the day of a reminder, the id of a decision. */
  step: string;
  form: Pick<EligibilityForm, 'id' | 'program'>;
  /** Persons it goes to, one mail each. */
  to: readonly string[];
  /** What only this mail says, such as the words of a question; forgotten once it is settled. */
  data?: Readonly<Record<string, unknown>>;
}

/** A mail to a member about their record, at most once for each step: what it says is known when it is ordered. */
export type MemberMailOrder = {
  [K in MemberMailKind]: {
    kind: K;
    /** Tells apart what may go out more than once: the id of a claim, the end of a term. */
    step: string;
    program: string;
    /** The member's id. */
    to: string;
    data: MailData[K];
  };
}[MemberMailKind];

/** The thread between applicant and committee. */
export interface Messages {
  /** Takes its place at the end; the author has read all up to it. */
  insert(message: Message): void;
}

/** Files beside forms and claims: what is known of them, never their bytes. */
export interface Attachments {
  find(id: string): Promise<Attachment | undefined>;
  byKey(key: string): Promise<Attachment | undefined>;
  /** Removed ones included. */
  ofForm(formId: string): Promise<Attachment[]>;
  insert(attachment: Attachment): void;
  /** To another state. Fails the whole unit with `StaleWrite` when it is not any more in the one it was read in. */
  move(attachment: Attachment, to: AttachmentState, at: Instant, by?: string): void;
  /** Evidence goes with a claim. `StaleWrite` when one of them was claimed with or removed meanwhile. */
  claim(ids: readonly string[], memberId: string, claimId: string): void;
  sendWith(ids: readonly string[], what: Pick<Attachment, 'messageId' | 'commentId'>): void;
  /** Forgets one that was abandoned. */
  forget(key: string): void;
}

export interface OutboxEntry<N extends JobName = JobName> {
  job: N;
  /** Unique: a second entry under the same key is not written. */
  key: string;
  payload: JobPayloads[N];
}

/** What members advised, all of it: what was replaced or withdrawn stays on record. */
export interface Recommendations {
  /** @throws Error when there is no such recommendation */
  get(id: string): Promise<Recommendation>;
  /** @param replaced the same member's former one */
  insert(given: Recommendation, replaced: string | null): void;
  withdraw(id: string, at: Instant): void;
}

export interface Work {
  bulkActions: BulkActionWrites;
  forms: Forms;
  drafts: Drafts;
  timers: Timers;
  mails: {
    order(order: MailOrder, at: Instant): void;
    orderForMember(order: MemberMailOrder, at: Instant): void;
  };
  claims: ClaimLedger;
  credentials: CredentialStore;
  renewals: RenewalStore;
  outbox: { append<N extends JobName>(entry: OutboxEntry<N>, at: Instant): void };
  comments: { insert(comment: Comment): void };
  listings: {
    insert(listing: Listing, at: Instant): void;
    /** Takes a form's activity off the catalog. */
    revoke(formId: string, at: Instant): void;
  };
  messages: Messages;
  recommendations: Recommendations;
  attachments: Attachments;
}

/**
 * One transaction. Reads happen at once; writes are buffered and sent together, as one statement, after the work
 * returns: all of them happen or none. The work must not reach out to anything but the ports it is given.
 */
export abstract class UnitOfWork {
  /** Runs the work again, from its reads on, when a concurrent change made its writes stale. */
  abstract run<T>(work: (work: Work) => Promise<T>): Promise<T>;
}

/** A concurrent change won. `UnitOfWork.run` answers it by running the work again. */
export class StaleWrite extends Error {
  constructor(what: string) {
    super(`${what} changed at the same time.`);
    this.name = 'StaleWrite';
  }
}

/** The id is taken: an earlier run of the same request stored it and could not answer any more. */
export class AlreadyStored extends Error {
  constructor() {
    super('That id is stored already.');
    this.name = 'AlreadyStored';
  }
}
