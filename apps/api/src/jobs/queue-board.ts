import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { judge, mayRunInstallation } from '#domain';
import { Sessions } from '#use-cases';
import { QueueConnection } from '../health/queue-connection.js';
import { asksForPage, PageNotFound, RequestProblem, sendProblem, SessionCookie, tokenOf } from '../http/index.js';

export const BOARD = '/administration/queues/board';

/**
 * Bull Board, for administrators; for everybody else it does not exist. It shows and changes nothing: the queue only
 * delivers what the outbox holds, so that a job which is retried or removed there would come again, or never. What was
 * given up starts over from the list of dead jobs.
 */
export async function mountQueueBoard(app: NestFastifyApplication, publicUrl: string): Promise<void> {
  const [sessions, pages, queues] = [
    app.get(Sessions, { strict: false }),
    app.get(PageNotFound, { strict: false }),
    app.get(QueueConnection, { strict: false }),
  ] as const;
  const cookie = new SessionCookie(publicUrl);
  const adapter = new FastifyAdapter();
  adapter.setBasePath(BOARD);
  const uiConfig = { boardTitle: 'Docket: queues', hideDocsLink: true, favIcon: ICON };
  const board = createBullBoard({ queues: [], serverAdapter: adapter, options: { uiConfig } });

  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const token = tokenOf(request, cookie);
    const person = token === undefined ? undefined : await sessions.identify(token);
    if (judge(mayRunInstallation, { person }) !== 'allowed') {
      if (asksForPage(request)) await pages.answer(request, reply);
      else await sendProblem(new RequestProblem('request.not-found', 'No such address.'), request, reply);
      return reply;
    }
    reply.header('cache-control', 'no-store');
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    const problem = new RequestProblem('request.method', 'The queues can be looked at and not changed here.');
    await sendProblem(problem, request, reply);
    return reply;
  };
  const open = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    try {
      board.replaceQueues((await queues.inspect()).map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })));
      return undefined;
    } catch {
      await sendProblem(new RequestProblem('server.not-ready', 'The queue cannot be reached.'), request, reply);
      return reply;
    }
  };
  await app.register(
    async (scope: FastifyInstance) => {
      scope.addHook('onRequest', admit);
      scope.addHook('preHandler', open);
      scope.addHook('onSend', async (_request, reply, payload) => asOurPage(reply, payload));
      await scope.register(adapter.registerPlugin());
    },
    { prefix: BOARD },
  );
}

const ICON = { default: 'static/images/logo.svg', alternative: 'static/favicon-32x32.png' };

/** Its page asks another site for fonts, which go, and has styles and a base of its own, which are let in there alone. */
function asOurPage(reply: FastifyReply, payload: unknown): unknown {
  const policy = reply.getHeader('content-security-policy');
  const type = String(reply.getHeader('content-type') ?? '');
  if (typeof payload !== 'string' || !type.startsWith('text/html') || typeof policy !== 'string') return payload;
  const its = policy
    .replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'")
    .replace(/base-uri [^;]*/, "base-uri 'self'");
  reply.header('content-security-policy', its);
  return payload.replace(/<link href="https:\/\/fonts[^>]*>/, '');
}
