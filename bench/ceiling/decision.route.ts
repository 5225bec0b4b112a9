import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { rulingBody } from './form-body.schema.js';
import { identify, reviewedPrograms } from './identify.js';

const DECIDE = `WITH form AS (
    UPDATE eligibility_form SET status = 'decision_held', former_status = status, release_at = $6, version = version + 1,
      event_count = event_count + 1,
      history_hash = sha256(history_hash || convert_to($11, 'UTF8'))
    WHERE id = $1 AND version = $2 AND program = ANY ($3) AND applicant_id <> $4
      AND status IN ('in_review', 'information_requested', 'deliberation')
    RETURNING *
  ), history AS (
    INSERT INTO form_history (form_id, seq, type, public, actor_id, at, data, hash)
    SELECT id, event_count, 'form.decided', false, $4, $5,
      jsonb_build_object('decisionId', $7::uuid, 'outcome', $8::text, 'credits', content -> 'requestedCredits',
        'late', $5::timestamptz >= due_at), history_hash
    FROM form
  ), decision AS (
    INSERT INTO decision (id, form_id, round, outcome, credits, reasons, message, decided_by, decided_at, late)
    SELECT $7, id, round, $8, content -> 'requestedCredits', $9, $10, $4, $5, $5::timestamptz >= due_at FROM form
  ), suspended AS (
    UPDATE timer SET suspended = true FROM form
    WHERE form_id = form.id AND kind IN ('reminder', 'escalation', 'breach') AND done_at IS NULL AND cancelled_at IS NULL
  ), release AS (
    INSERT INTO timer (form_id, kind, step, due_at) SELECT id, 'release', version, $6 FROM form
  )
  SELECT form.*, u.name AS applicant_name FROM form JOIN user_account u ON u.id = form.applicant_id`;
const UNDO_MS = 60_000;

interface Route {
  Params: { formId: string };
  Body: { outcome: string; reasons?: string[]; message: string };
}

interface Row {
  id: string;
  number: string;
  program: string;
  policy_version: string;
  applicant_id: string;
  applicant_name: string;
  status: string;
  content: {
    activity: unknown;
    completedOn: string | null;
    requestedCredits: { category: string; hundredths: number }[];
    relevance: string;
  };
  submitted_at: Date;
  due_at: Date;
  queue: string;
  version: number;
}

/** Approvals as requested; what else the policy asks of a decision costs nothing worth naming. */
export function decisionRoute(fastify: FastifyInstance, pool: pg.Pool): void {
  fastify.post<Route>(
    '/api/v1/eligibility-forms/:formId/decisions',
    { schema: { body: rulingBody } },
    async (request, reply) => {
      const caller = await identify(pool, request);
      if (caller === undefined) return reply.code(401).send();
      const { outcome, reasons = [], message } = request.body;
      const version = Number(request.headers['if-match']?.replaceAll('"', ''));
      const now = new Date();
      const decidedAt = now.toISOString();
      const releaseAt = new Date(now.getTime() + UNDO_MS).toISOString();
      const programs = reviewedPrograms(caller);
      const { formId } = request.params;
      const values = [formId, version, programs, caller.id, decidedAt, releaseAt, uuidv7(), outcome, reasons, message];
      const { rows } = await pool.query<Row>({
        name: 'decide',
        text: DECIDE,
        values: [...values, JSON.stringify([formId, 'form.decided', caller.id, decidedAt, outcome])],
      });
      const [row] = rows;
      if (row === undefined) return reply.code(412).send();
      const credits = row.content.requestedCredits.map(({ category, hundredths }) => ({
        category,
        hours: hundredths / 100,
      }));
      const heldDecision = { outcome, credits, reasons, message, decidedAt, late: now >= row.due_at, releaseAt };
      reply.code(201).header('etag', `"${row.version}"`);
      return {
        id: row.id,
        number: row.number,
        program: row.program,
        activity: row.content.activity,
        completedOn: row.content.completedOn,
        requestedCredits: credits,
        relevance: row.content.relevance,
        submittedAt: row.submitted_at.toISOString(),
        decisionDueAt: row.due_at.toISOString(),
        queue: row.queue,
        decision: null,
        policyVersion: row.policy_version,
        status: row.status,
        version: row.version,
        applicant: { id: row.applicant_id, name: row.applicant_name },
        assignees: [],
        heldDecision: { ...heldDecision, decidedBy: caller.id },
        breachedAt: null,
      };
    },
  );
}
