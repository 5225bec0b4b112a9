import {
  carriedOver,
  DomainError,
  queueOf,
  sameKey,
  type Assignment,
  type Conflict,
  type Decision,
  type EligibilityForm,
  type FormEvent,
  type Instant,
} from '#domain';
import type { Actor, ConflictsOnReceipt, DuplicateForm, Forms } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';
import { EMPTY_HISTORY, historyWrites, type HistoryHead } from './form-history.js';
import { conflictsCarried, conflictsSet } from '../review/conflict.writes.js';
import { questionWrites } from '../review/question.writes.js';
import { FORM_SELECT, toForm, type FormRow } from './form-row.js';
import { revisionWrites } from './revision.writes.js';

interface Loaded {
  head: HistoryHead;
  form: EligibilityForm;
}

/** The forms of one unit of work: remembers what it read, so that a write can say what it is based on. */
export class FormRepository implements Forms {
  private readonly loaded = new Map<string, Loaded>();

  constructor(
    private readonly database: Database,
    private readonly writes: Write[],
  ) {}

  async get(id: string): Promise<EligibilityForm> {
    const row = await this.read(id);
    if (row === undefined) throw new DomainError('form.not-found', 'There is no such form.');
    const form = toForm(row);
    const head = { eventCount: row.event_count, hash: row.history_hash };
    this.loaded.set(id, { head, form });
    return form;
  }

  duplicatesOf(formId: string): Promise<DuplicateForm[]> {
    return this.database.query<DuplicateForm>(
      'form.duplicates',
      `WITH RECURSIVE covered AS (
         SELECT id, program, applicant_id, duplicate_of FROM eligibility_form WHERE duplicate_of = $1
         UNION
         SELECT f.id, f.program, f.applicant_id, f.duplicate_of FROM eligibility_form f JOIN covered c ON f.duplicate_of = c.id
       )
       SELECT id, program, applicant_id AS "applicantId", duplicate_of AS "duplicateOf" FROM covered ORDER BY id`,
      [formId],
    );
  }

  protected async read(id: string): Promise<FormRow | undefined> {
    const [row] = await this.database.query<FormRow>('form.get', `${FORM_SELECT} WHERE f.id = $1`, [id]);
    return row;
  }

  insert(
    form: EligibilityForm,
    events: readonly FormEvent[],
    at: Instant,
    actor: Actor,
    conflicts?: ConflictsOnReceipt,
  ): void {
    const received = historyWrites(form.id, EMPTY_HISTORY, events, at, actor);
    const carried = conflicts?.former === undefined ? [] : carriedOver(conflicts.former);
    const noticed = [...carried, ...(conflicts?.detected.events ?? [])];
    const { head, write } = historyWrites(form.id, received.head, noticed, at, null);
    this.writes.push({
      name: 'form.insert',
      text: `INSERT INTO eligibility_form (id, number, program, policy_version, applicant_id, status, content,
          submitted_at, due_at, version, applicant_version, event_count, history_hash,
          resubmission_of, resubmissions, useful_until, origin, occurrence_of, queue, released_at, twin_key)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::timestamptz, 'infinity'), $10, $11, $12, $13, $14, $15,
          $16, $17, $18, $19, $20, md5($21::text))`,
      values: [
        form.id,
        form.number,
        form.program,
        form.policyVersion,
        form.applicantId,
        form.status,
        JSON.stringify(form.content),
        timestamp(form.submittedAt),
        form.dueAt === null ? null : timestamp(form.dueAt),
        form.version,
        form.applicantVersion,
        head.eventCount,
        head.hash,
        form.resubmissionOf,
        form.resubmissions,
        form.usefulUntil === null ? null : timestamp(form.usefulUntil),
        form.origin,
        form.occurrenceOf,
        queueOf(form),
        'releasedAt' in form ? timestamp(form.releasedAt) : null,
        // Of a series the dates alone make an occurrence.
        form.origin === 'pre-approval' && form.occurrenceOf === null ? sameKey(form.content.activity) : null,
      ],
    });
    this.writes.push(received.write);
    if (noticed.length > 0) this.writes.push(write);
    if (conflicts?.former !== undefined && carried.length > 0) {
      this.writes.push(conflictsCarried(form.id, conflicts.former));
    }
    this.setConflicts(form, conflicts?.detected.changed ?? [], at, null);
    this.writeDecision(form, null, at);
    this.loaded.set(form.id, { head, form });
  }

  update(form: EligibilityForm, events: readonly FormEvent[], at: Instant, actor: Actor): void {
    const before = this.require(form.id);
    const { head, write } = historyWrites(form.id, before.head, events, at, actor);
    const iso = (instant: Instant | null): string | null => (instant === null ? null : timestamp(instant));
    this.writes.push({
      name: 'form.update',
      text: `UPDATE eligibility_form SET status = $3, queue = $4, former_status = $5, release_at = $6, released_at = $7,
          breached_at = $8, round = $9, version = $10, applicant_version = $11, event_count = $12, history_hash = $13,
          due_at = coalesce($14::timestamptz, 'infinity'), admitted_at = $15, paused_at = $16, revision = $17,
          content = coalesce($18::jsonb, content), resubmitted_as = $19,
          round_id = $20, round_kind = $21, round_started_at = $22, appeals = $23, revoked_at = $24, duplicate_of = $25,
          useful_until = $26, quorum_lost_at = $27
        WHERE id = $1 AND event_count = $2`,
      values: [
        form.id,
        before.head.eventCount,
        form.status,
        queueOf(form),
        form.status === 'decision_held' ? form.formerStatus : null,
        form.status === 'decision_held' ? timestamp(form.releaseAt) : null,
        iso('releasedAt' in form ? form.releasedAt : null),
        iso(form.breachedAt),
        form.round,
        form.version,
        form.applicantVersion,
        head.eventCount,
        head.hash,
        iso(form.dueAt),
        iso(form.admittedAt),
        iso(form.pausedAt),
        form.revision,
        form.content === before.form.content ? null : JSON.stringify(form.content),
        form.resubmittedAs,
        form.opening?.id ?? null,
        form.opening?.kind ?? null,
        iso(form.opening?.at ?? null),
        form.appeals,
        iso(form.revokedAt),
        form.duplicateOf,
        iso(form.usefulUntil),
        iso(form.quorumLostAt),
      ],
      rows: 1,
    });
    this.writes.push(write);
    this.writes.push(...revisionWrites(before.form, form, at, actor), ...questionWrites(before.form, form, at));
    // What was decided in an earlier round stands as it is.
    const former = form.round === before.form.round ? decisionOf(before.form) : null;
    this.writeDecision(form, former, at);
    this.loaded.set(form.id, { head, form });
  }

  addAssignment(form: EligibilityForm, { id, reviewerId }: Assignment, at: Instant, actor: Actor): void {
    this.writes.push({
      name: 'assignment.insert',
      text: `INSERT INTO assignment (id, form_id, reviewer_id, assigned_by, assigned_at) VALUES ($1, $2, $3, $4, $5)`,
      values: [id, form.id, reviewerId, actor, timestamp(at)],
    });
  }

  endAssignment(assignmentId: string, at: Instant): void {
    this.writes.push({
      name: 'assignment.end',
      text: `UPDATE assignment SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL`,
      values: [assignmentId, timestamp(at)],
      rows: 1,
    });
  }

  setConflicts({ id }: Pick<EligibilityForm, 'id'>, conflicts: readonly Conflict[], at: Instant, actor: Actor): void {
    if (conflicts.length > 0) this.writes.push(conflictsSet(id, conflicts, at, actor));
  }

  private writeDecision(form: EligibilityForm, before: Decision | null, at: Instant): void {
    const decision = decisionOf(form);
    if (before !== null && decision === null) {
      this.writes.push({
        name: 'decision.discard',
        text: `UPDATE decision SET discarded_at = $2 WHERE id = $1 AND discarded_at IS NULL`,
        values: [before.id, timestamp(at)],
        rows: 1,
      });
    }
    if (decision === null || decision.id === before?.id) return;
    this.writes.push({
      name: 'decision.insert',
      text: `INSERT INTO decision (id, form_id, round, outcome, credits, reasons, message, decided_by, decided_at, late,
          conditions, expires_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::date)`,
      values: [
        decision.id,
        form.id,
        decision.round,
        decision.outcome,
        JSON.stringify(decision.credits),
        decision.reasons,
        decision.message,
        decision.decidedBy,
        timestamp(decision.decidedAt),
        decision.late,
        decision.conditions,
        decision.expiresOn,
      ],
    });
  }

  private require(id: string): Loaded {
    const loaded = this.loaded.get(id);
    if (loaded === undefined) throw new Error(`Form ${id} is written without having been read in this unit of work.`);
    return loaded;
  }
}

function decisionOf(form: EligibilityForm): Decision | null {
  return 'decision' in form ? form.decision : null;
}
