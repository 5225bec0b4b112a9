import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { readPrecondition } from './precondition.js';

/**
 * The request's `Precondition`. Where If-Match is required, take `precondition.required()`; elsewhere pass
 * `precondition.version` on, which may be undefined.
 */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readPrecondition(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
