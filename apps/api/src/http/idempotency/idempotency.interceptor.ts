import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#domain';
import type { IdempotencyRecords, IdempotentRequest } from '#use-cases';
import { answerTo, PROBLEM_MEDIA_TYPE } from '../problem/problem.js';
import { RequestProblem } from '../problem/request-problem.js';
import { stateOf } from '../request-state.js';
import type { ReceivedFile } from '../upload/received-file.js';
import { fingerprint } from './fingerprint.js';
import { IDEMPOTENT } from './idempotent.decorator.js';
import { StoredAnswer } from './stored-answer.js';

/** Conflicts with a state that others may change, or that the caller has since read anew. */
const PASSING: ReadonlySet<number> = new Set([409, 412]);
const KEPT_HEADERS = ['etag', 'location'];

/** Runs a request with an `Idempotency-Key` once and answers its repetitions from the record. */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly records: IdempotencyRecords,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = this.identify(context, http.getRequest<FastifyRequest>());
    if (!request) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    stateOf(http.getRequest<FastifyRequest>()).newId = await this.reserve(request);
    return next.handle().pipe(
      mergeMap((body: unknown) => from(this.keep(request, reply, body))),
      catchError((error: unknown) =>
        from(this.settle(request, reply, error)).pipe(mergeMap(() => throwError(() => error))),
      ),
    );
  }

  private identify(context: ExecutionContext, request: FastifyRequest): IdempotentRequest | undefined {
    const applies = this.reflector.get<boolean | undefined>(IDEMPOTENT, context.getHandler());
    const key = request.headers['idempotency-key'];
    const { person, file } = stateOf(request);
    if (!applies || key === undefined || !person) return undefined;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new RequestProblem('request.malformed', 'Idempotency-Key takes 1 to 255 visible ASCII characters.');
    }
    const path = request.url.split('?', 1)[0] ?? request.url;
    return {
      personId: person.id,
      route: `${request.method} ${path}`,
      key,
      bodyHash: fingerprint(bodyOf(request.body, file)),
    };
  }

  private async reserve(request: IdempotentRequest): Promise<string> {
    const reservation = await this.records.reserve(request, uuidv7());
    switch (reservation.kind) {
      case 'run':
        return reservation.resourceId;
      case 'answered': {
        const { status, headers, body } = reservation.answer;
        throw new StoredAnswer(status, headers, body);
      }
      case 'key-reused':
        throw new RequestProblem(
          'idempotency.key-reused',
          'Use a new Idempotency-Key for a request with another body.',
        );
      case 'running':
        throw new RequestProblem('idempotency.running', 'Ask again in a moment, with the same key and body.', {
          headers: { 'retry-after': String(reservation.retryAfterSeconds) },
        });
    }
  }

  private async keep(request: IdempotentRequest, reply: FastifyReply, body: unknown): Promise<unknown> {
    const kept = KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)] as const];
    });
    const headers = { ...Object.fromEntries(kept), 'content-type': 'application/json; charset=utf-8' };
    await this.records.keep(request, { status: reply.statusCode, headers, body: JSON.stringify(body ?? null) });
    return body;
  }

  /**
   * What the rules refused stays refused, unless for the state of affairs (409, 412), which may have passed. What never
   * ran may be corrected; what broke may be tried again.
   */
  private async settle(request: IdempotentRequest, reply: FastifyReply, error: unknown): Promise<void> {
    const answer = answerTo(error, reply.request.id);
    const { status } = answer.problem;
    if (error instanceof DomainError && !PASSING.has(status)) {
      const headers = { ...answer.headers, 'content-type': PROBLEM_MEDIA_TYPE };
      await this.records.keep(request, {
        status,
        headers,
        body: JSON.stringify(answer.problem),
      });
    } else if (status < 500 && !PASSING.has(status)) {
      await this.records.forget(request);
    } else {
      await this.records.unlock(request);
    }
  }
}

/** A file is known by its bytes and what it is called. */
function bodyOf(body: unknown, file: ReceivedFile | undefined): unknown {
  return file === undefined ? body : { name: file.name, sha256: file.sha256.toString('hex') };
}
