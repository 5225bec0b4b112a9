import { createHash, type Hash } from 'node:crypto';
import { instantAt, toIso, type Instant } from '#domain';
import type { Database } from '../database.js';
import { chainedHash, EMPTY_HISTORY } from './form-history.js';

/** The first event of a form at which its history does not hold. */
export interface BrokenHistory {
  /** The form's. */
  number: string;
  seq: number;
  fault: string;
}

export interface HistoryReport {
  forms: number;
  events: number;
  /** How many forms have a history that does not hold. */
  brokenForms: number;
  /** The first of them, in the order of their forms. */
  broken: BrokenHistory[];
  /** SHA-256 in hex over what every history held up to `until`; later events do not change it. */
  digest: string;
  until: Instant;
}

/** Some forms one after the other, for who looks through all of them piece by piece. */
export interface CheckedPage extends CheckedSoFar {
  broken: BrokenHistory[];
  /** The last form that was looked at; null: there are no more. */
  last: string | null;
}

export interface CheckedSoFar {
  forms: number;
  events: number;
}

interface EventRow {
  form_id: string;
  number: string;
  event_count: number;
  history_hash: Buffer;
  /** Null, as all that follows, when the form has no event at all. */
  seq: number | null;
  type: string;
  actor_id: string | null;
  at: Date;
  data: Record<string, unknown>;
  hash: Buffer;
}

/** Forms read at a time. The number is in the text of the statement: as a parameter it would tell the planner nothing. */
const BATCH = 500;
const MOST_SHOWN = 20;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
/** Whatever was being written when a check began is in the table after so long. */
const SETTLED_AFTER_MS = 60_000;

/**
 * Recomputes the chain of every form's history. Forms and events are read together, batch by batch, so that memory does
 * not grow with them and a change meanwhile breaks nothing.
 */
export class HistoryCheck {
  constructor(private readonly database: Database) {}

  /** @param given the instant up to which the digest is taken; a minute ago when left out */
  async run(given?: Instant, onBatch: (soFar: CheckedSoFar) => void = () => undefined): Promise<HistoryReport> {
    const until = given ?? (await this.aMinuteAgo());
    const digest = createHash('sha256');
    const report = { forms: 0, events: 0, brokenForms: 0, broken: [] as BrokenHistory[] };
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
      const rows: EventRow[] = await this.batch(after, BATCH);
      for (const form of byForm(rows)) {
        report.forms += 1;
        report.events += form.filter(({ seq }) => seq !== null).length;
        addToDigest(digest, form, until);
        const fault = faultIn(form);
        if (fault === undefined) continue;
        report.brokenForms += 1;
        if (report.broken.length < MOST_SHOWN) report.broken.push(fault);
      }
      onBatch(report);
      after = rows.at(-1)?.form_id;
    }
    return { ...report, digest: digest.digest('hex'), until };
  }

  /**
   * The chains alone: a digest is over all of them.
   *
   * @param after the last form of the page before
   */
  async page(limit: number, after: string = BEFORE_ALL): Promise<CheckedPage> {
    const rows = await this.batch(after, limit);
    const forms = [...byForm(rows)];
    return {
      forms: forms.length,
      events: rows.filter(({ seq }) => seq !== null).length,
      broken: forms.flatMap((form) => faultIn(form) ?? []),
      last: forms.length < limit ? null : (rows.at(-1)?.form_id ?? null),
    };
  }

  private batch(after: string, limit: number): Promise<EventRow[]> {
    return this.database.query<EventRow>(
      `history-check.batch-${limit}`,
      `SELECT f.id AS form_id, f.number, f.event_count, f.history_hash, h.seq, h.type, h.actor_id, h.at, h.data, h.hash
       FROM (SELECT id, number, event_count, history_hash FROM eligibility_form WHERE id > $1 ORDER BY id LIMIT ${limit}) f
       LEFT JOIN form_history h ON h.form_id = f.id ORDER BY f.id, h.seq`,
      [after],
    );
  }

  private async aMinuteAgo(): Promise<Instant> {
    const { now } = await this.database.one<{ now: Date }>('history-check.now', 'SELECT business_now() AS now');
    return instantAt(now.getTime() - SETTLED_AFTER_MS);
  }
}

function* byForm(rows: readonly EventRow[]): Generator<EventRow[]> {
  for (let start = 0; start < rows.length;) {
    let end = start + 1;
    while (rows[end]?.form_id === rows[start]?.form_id) end += 1;
    yield rows.slice(start, end);
    start = end;
  }
}

/** What is wrong with the first event that does not hold; nothing when the chain leads to the form's own hash. */
function faultIn(rows: readonly EventRow[]): BrokenHistory | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { number, event_count: promised, history_hash: head } = first;
  const broken = (seq: number, fault: string): BrokenHistory => ({ number, seq, fault });
  let { hash, eventCount } = EMPTY_HISTORY;
  for (const row of rows) {
    if (row.seq === null) break;
    if (row.seq !== eventCount + 1) return broken(eventCount + 1, 'is missing');
    eventCount = row.seq;
    const { form_id: formId, seq, type, actor_id: actor, data } = row;
    hash = chainedHash(hash, { formId, seq, type, actor, at: toIso(instantAt(row.at.getTime())), data });
    if (!hash.equals(row.hash)) return broken(seq, 'is not what was written');
  }
  if (eventCount < promised) return broken(eventCount + 1, `is missing: the form says it has ${promised}`);
  if (eventCount > promised) return broken(promised + 1, `is one too many: the form says it has ${promised}`);
  return hash.equals(head) ? undefined : broken(eventCount, 'is not the last one that the form knows of');
}

/** The form and its hash as they were at the instant; a form that came later is not part of it. */
function addToDigest(digest: Hash, rows: readonly EventRow[], until: Instant): void {
  let last: EventRow | undefined;
  for (const row of rows) {
    if (row.seq === null || row.at.getTime() > until) break;
    last = row;
  }
  if (last !== undefined) digest.update(`${last.form_id} ${String(last.seq)} `).update(last.hash);
}
