import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readPrecondition } from './precondition.js';

/**
 * The request's `Precondition`. Where If-Match is required, take `precondition.required()`; elsewhere pass
 * `precondition.version` on, which may be undefined.
 */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    readPrecondition(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [describeHeader],
);

function describeHeader(target: object, method: string | symbol | undefined): void {
  const handler = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method === undefined || handler === undefined) return;
  const description = 'The ETag of what was last read. Without it 428 where it is required; 412 when it is stale.';
  ApiHeader({ name: 'If-Match', required: false, description })(target, method, handler);
}
