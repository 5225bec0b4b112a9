import type { PoolClient } from 'pg';
import { sameKey, type Instant } from '#domain';
import type { PreApprovedForm } from '#use-cases';
import { EMPTY_HISTORY, historyRows } from '../forms/form-history.js';
import { timestamp } from '../timestamp.js';

/** One statement a table; each row of the parameter becomes one of the table. */
const FORMS = `
  INSERT INTO eligibility_form (id, number, program, policy_version, origin, applicant_id, status, content, submitted_at,
    queue, released_at, version, applicant_version, event_count, history_hash, twin_key)
  SELECT f.id, f.number, f.program, f.policy_version, 'pre-approval', f.decided_by, 'approved', f.content,
    f.decided_at, f.queue, f.decided_at, f.version, f.applicant_version, f.event_count, decode(f.history_hash, 'hex'),
    md5(f.same)
  FROM jsonb_to_recordset($1::jsonb) AS f (id uuid, number text, program text, policy_version text, decided_by uuid,
    content jsonb, decided_at timestamptz, queue text, version int, applicant_version int, event_count int,
    history_hash text, same text)`;

const HISTORY = `
  INSERT INTO form_history (form_id, seq, type, public, actor_id, at, data, hash)
  SELECT e.form_id, e.seq, e.type, e.public, e.actor_id, e.at, e.data, decode(e.hash, 'hex')
  FROM jsonb_to_recordset($1::jsonb) AS e (form_id uuid, seq int, type text, public boolean, actor_id uuid,
    at timestamptz, data jsonb, hash text)`;

const DECISIONS = `
  INSERT INTO decision (id, form_id, round, outcome, credits, reasons, message, conditions, expires_on, decided_by,
    decided_at, late)
  SELECT d.id, d.form_id, 1, 'approved', d.credits, '{}', d.message, d.conditions, d.expires_on, d.decided_by,
    d.decided_at, false
  FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, form_id uuid, credits jsonb, message text, conditions text[],
    expires_on date, decided_by uuid, decided_at timestamptz)`;

const CONFLICTS = `
  INSERT INTO conflict (form_id, member_id, kind, state, reason, pinned, created_by, created_at)
  SELECT c.form_id, c.member_id, c.kind, c.state, c.reason, c.pinned, NULL, c.created_at
  FROM jsonb_to_recordset($1::jsonb) AS c (form_id uuid, member_id uuid, kind text, state text, reason text,
    pinned boolean, created_at timestamptz)`;

const LISTINGS = `
  INSERT INTO listing (id, form_id, program, title, provider, description, url, format, delivery, location, starts_on,
    ends_on, available_until, sort_on, credits, categories, tags, conditions, expires_on,
    listed_at, listed_until)
  SELECT l.id, l.form_id, l.program, l.activity ->> 'title', l.activity ->> 'provider',
    coalesce(l.activity ->> 'description', ''), l.activity ->> 'url', l.activity ->> 'format',
    l.activity ->> 'delivery', l.activity ->> 'location', (l.activity ->> 'startsOn')::date,
    (l.activity ->> 'endsOn')::date, (l.activity ->> 'availableUntil')::date,
    coalesce((l.activity ->> 'startsOn')::date, 'infinity'), l.credits, l.categories, l.tags, l.conditions,
    l.expires_on, l.listed_at, coalesce(l.listed_until, 'infinity')
  FROM jsonb_to_recordset($1::jsonb) AS l (id uuid, form_id uuid, program text, activity jsonb, credits jsonb,
    categories text[], tags text[], conditions text[], expires_on date, listed_at timestamptz, listed_until timestamptz)`;

/**
 * Inserts pre-approved forms with all that belongs to them. 2,000 of them take about a second; one by one, twenty.
 *
 * @param taken keys of the activities that rows before these stand for: of the same ones in a file, which its sender was
 *   warned of, the first alone keeps others from approving it again
 */
export async function insertPreApprovals(
  client: PoolClient,
  entries: readonly PreApprovedForm[],
  at: Instant,
  taken: Set<string>,
): Promise<void> {
  const histories = entries.map(({ form, events }) =>
    historyRows(form.id, EMPTY_HISTORY, events, at, form.decision.decidedBy),
  );
  const insert = async (text: string, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) await client.query(text, [JSON.stringify(rows)]);
  };
  await insert(
    FORMS,
    entries.map(({ form }, index) => ({
      ...{ id: form.id, number: form.number, program: form.program, policy_version: form.policyVersion },
      ...{ content: form.content, queue: form.queue, version: form.version, applicant_version: form.applicantVersion },
      ...{ decided_by: form.decision.decidedBy, decided_at: timestamp(form.releasedAt) },
      event_count: histories[index]?.head.eventCount,
      history_hash: histories[index]?.head.hash.toString('hex'),
      same: takenFirst(taken, sameKey(form.content.activity)),
    })),
  );
  await insert(
    HISTORY,
    entries.flatMap(({ form }, index) =>
      (histories[index]?.rows ?? []).map(({ seq, type, isPublic, data, hash }) => ({
        ...{ form_id: form.id, seq, type, public: isPublic, actor_id: form.decision.decidedBy },
        ...{ at: timestamp(at), data: JSON.parse(data) as object, hash: hash.toString('hex') },
      })),
    ),
  );
  await insert(
    DECISIONS,
    entries.map(({ form: { id, decision } }) => ({
      ...{ id: decision.id, form_id: id, credits: decision.credits, message: decision.message },
      ...{ conditions: decision.conditions, expires_on: decision.expiresOn },
      ...{ decided_by: decision.decidedBy, decided_at: timestamp(decision.decidedAt) },
    })),
  );
  await insert(
    CONFLICTS,
    entries.flatMap(({ form }) =>
      form.conflicts.map(({ memberId, ...conflict }) => ({
        ...conflict,
        ...{ form_id: form.id, member_id: memberId, created_at: timestamp(at) },
      })),
    ),
  );
  await insert(
    LISTINGS,
    entries.map(({ form, listing }) => ({
      ...{ id: listing.id, form_id: form.id, program: form.program, activity: form.content.activity },
      ...{ credits: form.decision.credits, conditions: form.decision.conditions },
      expires_on: form.decision.expiresOn,
      categories: [...new Set(form.decision.credits.map(({ category }) => category))],
      tags: form.content.activity.tags ?? [],
      listed_at: timestamp(at),
      listed_until: listing.listedUntil === null ? null : timestamp(listing.listedUntil),
    })),
  );
}

function takenFirst(taken: Set<string>, key: string): string | null {
  if (taken.has(key)) return null;
  taken.add(key);
  return key;
}
