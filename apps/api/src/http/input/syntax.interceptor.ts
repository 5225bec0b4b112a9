import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { RequestProblem } from '../problem/request-problem.js';
import { stateOf } from '../request-state.js';
import { ANY_QUERY } from './any-query.decorator.js';
import { hasUnstorableCharacter } from './json-body.js';

/**
 * Runs after the guards and before everything else: raises what the body parser held back, and refuses input that the
 * handler does not take at all, so that nothing sent is ever ignored silently.
 */
export class SyntaxInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { unreadable } = stateOf(request);
    if (unreadable) throw unreadable;
    const taken = inputsOf(context);
    const anyQuery = Reflect.hasMetadata(ANY_QUERY, context.getClass());
    checkQuery(request.query as Record<string, unknown>, anyQuery || taken.has(RouteParamtypes.QUERY));
    if (!taken.has(RouteParamtypes.BODY)) checkNoBody(request.body);
    return next.handle();
  }
}

function checkQuery(query: Record<string, unknown>, taken: boolean): void {
  const entries = Object.entries(query);
  if (entries.some((entry) => entry.flat().some((text) => hasUnstorableCharacter(String(text))))) {
    throw new RequestProblem('request.malformed', 'The query holds a NUL or half of a surrogate pair.');
  }
  if (taken || entries.length === 0) return;
  const fields = entries.map(([name]) => ({ pointer: `/${name}`, message: `property ${name} should not exist` }));
  throw new RequestProblem('request.malformed', 'This address takes no query.', { fields });
}

function checkNoBody(body: unknown): void {
  if (body === undefined || (typeof body === 'object' && body !== null && Object.keys(body).length === 0)) return;
  throw new RequestProblem('request.invalid', 'This address takes no body.', {
    fields: [{ pointer: '', message: 'the body should be empty' }],
  });
}

/**
 * The kinds of input for which the handler has a parameter. Nest keeps them as `<kind>:<position>`, and parameters of
 * our own decorators under a random name, which may well begin with a digit.
 */
function inputsOf(context: ExecutionContext): Set<number> {
  const parameters: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  const kinds = Object.keys(parameters ?? {}).map((key) => /^(\d+):\d+$/.exec(key)?.[1]);
  return new Set(kinds.filter((kind) => kind !== undefined).map(Number));
}
