import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StoredAnswer } from '../idempotency/stored-answer.js';
import { RouteTable } from '../route-table.js';
import { answerTo, isUnexpected, PROBLEM_MEDIA_TYPE } from './problem.js';
import { asksForPage, type PageNotFound } from './page-not-found.js';
import { RequestProblem } from './request-problem.js';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param pages for people who ask for a page that is not there; without it, they read the problem as it is */
  constructor(
    private readonly routes: RouteTable,
    private readonly pages: PageNotFound | undefined,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    if (thrown instanceof StoredAnswer) {
      await reply.status(thrown.status).headers(thrown.headers).send(thrown.body);
      return;
    }
    if (request.is404 && this.pages && asksForPage(request)) {
      await this.pages.answer(request, reply);
      return;
    }
    await sendProblem(request.is404 ? this.missingRoute(request) : thrown, request, reply);
  }

  /** Fastify answers 404 where a path exists with other methods only. */
  private missingRoute(request: FastifyRequest): RequestProblem {
    const methods = this.routes.methodsOf(request.url);
    // A file that is missing is found missing by its route.
    if (methods.length === 0 || methods.includes(request.method)) {
      return new RequestProblem('request.not-found', 'No such address.');
    }
    const allow = methods.join(', ');
    return new RequestProblem('request.method', `This address answers ${allow}.`, { headers: { allow } });
  }
}

export async function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const answer = answerTo(thrown, request.id);
  if (isUnexpected(answer)) request.log.error({ err: thrown }, 'request failed');
  await reply
    .status(answer.problem.status)
    .headers(answer.headers)
    .header('content-type', PROBLEM_MEDIA_TYPE)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(answer.problem));
}
