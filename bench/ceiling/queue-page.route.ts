import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { unreadMessages } from '../../libs/persistence/src/forms/messages.query.js';
import { GROUP, WITH_ACTING } from '../../libs/persistence/src/review/review-group.sql.js';
import { identify, reviewedPrograms } from './identify.js';

const page = (beyond: string) => `${WITH_ACTING}
  SELECT page.*, json_build_object('id', u.id, 'name', u.name) AS applicant,
    ${unreadMessages('page.id', '$2', 'm.from_applicant')} AS unread,
    coalesce((SELECT d.late FROM decision d WHERE d.form_id = page.id AND d.round = page.round AND d.discarded_at IS NULL
              ORDER BY d.decided_at DESC LIMIT 1), false) AS late,
    (SELECT count(*)::int FROM conflict c WHERE c.form_id = page.id AND c.state = 'in-conflict') AS conflicts,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'assignmentId', a.id)
                              ORDER BY a.assigned_at, a.id), '[]')
     FROM assignment a JOIN user_account r ON r.id = a.reviewer_id
     WHERE a.form_id = page.id AND a.ended_at IS NULL) AS assignees
  FROM (SELECT id, number, program, status, origin, content #>> '{activity,title}' AS title,
          content #>> '{activity,provider}' AS provider, queue, content -> 'requestedCredits' AS credits, submitted_at,
          due_at, due_at::text AS due_text, last_useful_at, ${GROUP} AS "group", version, round, applicant_id
        FROM eligibility_form f
        WHERE program = $1 AND queue = $3 AND status = 'in_review' AND applicant_id <> $2 AND NOT EXISTS (
          SELECT FROM conflict c WHERE c.form_id = f.id AND c.member_id = $2 AND c.state = 'in-conflict') ${beyond}
        ORDER BY due_at, id LIMIT $4) page
  JOIN user_account u ON u.id = page.applicant_id
  ORDER BY page.due_at, page.id`;
const FIRST = { name: 'first-page', text: page('') };
const NEXT = { name: 'next-page', text: page('AND (due_at, id) > ($5::timestamptz, $6::uuid)') };

const querystring = {
  type: 'object',
  required: ['queue', 'status', 'limit'],
  properties: {
    queue: { type: 'string', maxLength: 64 },
    status: { const: 'in_review' },
    limit: { type: 'integer', minimum: 1, maximum: 200 },
    cursor: { type: 'string', maxLength: 500, pattern: '^[A-Za-z0-9_-]+$' },
  },
};

interface Route {
  Params: { program: string };
  Querystring: { queue: string; limit: number; cursor?: string };
}

interface Row {
  id: string;
  number: string;
  program: string;
  status: string;
  title: string;
  provider: string;
  queue: string;
  credits: { category: string; hundredths: number }[];
  submitted_at: Date;
  due_at: Date;
  due_text: string;
  last_useful_at: Date;
  group: string;
  origin: string;
  unread: number;
  late: boolean;
  conflicts: number;
  applicant: unknown;
  assignees: unknown;
  version: number;
}

export function queuePageRoute(fastify: FastifyInstance, pool: pg.Pool): void {
  fastify.get<Route>('/api/v1/programs/:program/reviews', { schema: { querystring } }, async (request, reply) => {
    const caller = await identify(pool, request);
    if (caller === undefined) return reply.code(401).send();
    const { program } = request.params;
    if (!reviewedPrograms(caller).includes(program)) return reply.code(403).send();
    const { queue, limit, cursor } = request.query;
    const after: string[] = cursor === undefined ? [] : JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const { rows } = await pool.query<Row>({
      ...(cursor === undefined ? FIRST : NEXT),
      values: [program, caller.id, queue, limit + 1, ...after],
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const further = rows.length > limit && last !== undefined;
    return {
      items: items.map(toItem),
      nextCursor: further ? Buffer.from(JSON.stringify([last.due_text, last.id])).toString('base64url') : null,
    };
  });
}

function toItem({ id, number, program, status, title, provider, queue, credits, applicant, assignees, ...row }: Row) {
  return {
    id,
    number,
    program,
    status,
    origin: row.origin,
    title,
    provider,
    queue,
    requestedCredits: credits.map(({ category, hundredths }) => ({ category, hours: hundredths / 100 })),
    submittedAt: row.submitted_at.toISOString(),
    decisionDueAt: row.due_at.toISOString(),
    lastUsefulAt: row.last_useful_at.toISOString(),
    group: row.group,
    applicant,
    assignees,
    unreadMessages: row.unread,
    late: row.late,
    conflicts: row.conflicts,
    version: row.version,
  };
}
