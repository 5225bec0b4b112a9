import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { formBody, type FormBody } from './form-body.schema.js';
import { identify } from './identify.js';

const SUBMIT = `WITH form AS (
    INSERT INTO eligibility_form (id, number, program, policy_version, applicant_id, status, content, submitted_at,
      due_at, version, applicant_version, event_count, history_hash)
    VALUES ($1, $2 || lpad(nextval('form_number_ami_cmi')::text, 6, '0'), 'ami-cmi', '2021.1', $3, 'submitted', $4, $5,
      $6, 1, 1, 1, $7)
    RETURNING number
  ), history AS (
    INSERT INTO form_history (form_id, seq, type, public, actor_id, at, data, hash)
    VALUES ($1, 1, 'form.submitted', true, $3, $5, $8, $7)
  ), timers AS (
    INSERT INTO timer (form_id, kind, step, due_at)
    SELECT $1, kind, step, $5::timestamptz + step * interval '1 day'
    FROM (VALUES ('reminder', 7), ('reminder', 11), ('escalation', 13), ('breach', 14)) AS t (kind, step)
  ), routing AS (
    INSERT INTO outbox (id, key, job, payload, available_at, created_at)
    VALUES ($9, 'route/' || $1::text, 'form.route', jsonb_build_object('formId', $1), $5, $5)
  ), receipt AS (
    INSERT INTO mail (id, key, program, form_id, kind, step, recipient_id, ordered_at)
    VALUES ($10, $11, 'ami-cmi', $1, 'receipt', '1', $3, $5)
  ), sending AS (
    INSERT INTO outbox (id, key, job, payload, ordering_key, available_at, created_at)
    VALUES ($10, 'mail/' || $11, 'mail.send', jsonb_build_object('mailId', $10), $1, $5, $5)
  )
  SELECT number FROM form`;
const DAYS = 14;
const DAY_MS = 86_400_000;

export function submitRoute(fastify: FastifyInstance, pool: pg.Pool): void {
  fastify.post<{ Body: FormBody }>(
    '/api/v1/programs/ami-cmi/eligibility-forms',
    { schema: { body: formBody } },
    async (request, reply) => {
      const caller = await identify(pool, request);
      if (caller === undefined) return reply.code(401).send();
      const { activity, completedOn = null, requestedCredits, relevance } = request.body;
      const credits = requestedCredits.map(({ hours, ...credit }) => ({
        ...credit,
        hundredths: Math.round(hours * 100),
      }));
      const content = { activity, completedOn, requestedCredits: credits, relevance };
      const id = uuidv7();
      const now = new Date();
      const [submittedAt, due] = [now.toISOString(), now.getTime() + DAYS * DAY_MS];
      const decisionDueAt = new Date(due).toISOString();
      const data = JSON.stringify({ dueAt: due, policyVersion: '2021.1' });
      const hash = createHash('sha256').update(`${id}1form.submitted${caller.id}${submittedAt}${data}`).digest();
      const { rows } = await pool.query<{ number: string }>({
        name: 'submit',
        text: SUBMIT,
        values: [
          id,
          `AMI-${now.getUTCFullYear()}-`,
          caller.id,
          JSON.stringify(content),
          submittedAt,
          decisionDueAt,
          hash,
          data,
          uuidv7(),
          uuidv7(),
          `receipt/1/${id}/${caller.id}`,
        ],
      });
      reply.code(201).header('etag', '"1"').header('location', `/api/v1/eligibility-forms/${id}`);
      return {
        id,
        number: rows[0]!.number,
        program: 'ami-cmi',
        activity,
        completedOn,
        requestedCredits,
        relevance,
        submittedAt,
        decisionDueAt,
        queue: null,
        decision: null,
        policyVersion: '2021.1',
        status: 'submitted',
        version: 1,
      };
    },
  );
}
