import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, map, type Observable } from 'rxjs';
import { answerTo } from '../problem/problem.js';
import { stateOf } from '../request-state.js';
import type { ResourceRegister } from './resource-register.js';

/** Answers that come after 404: to a body, a query, a media type, a missing or stale If-Match. */
const AFTER_NOT_FOUND: readonly number[] = [400, 412, 413, 415, 422, 428];

/**
 * What is not there is said before what is wrong with the request for it. It is asked only when a request is about to
 * be refused: use cases find it out for themselves, and a good request pays nothing.
 */
export class ExistenceInterceptor implements NestInterceptor {
  constructor(private readonly resources: ResourceRegister) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError((refusal: unknown) => {
        if (!AFTER_NOT_FOUND.includes(answerTo(refusal, request.id).problem.status)) throw refusal;
        const entries = Object.entries(request.params as Record<string, string>);
        const params = Object.fromEntries(entries.map(([name, value]) => [name, value.toLowerCase()]));
        return from(this.resources.expect({ params, person: stateOf(request).person })).pipe(
          map(() => {
            throw refusal;
          }),
        );
      }),
    );
  }
}
