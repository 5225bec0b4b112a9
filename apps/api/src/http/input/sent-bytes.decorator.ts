import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stateOf } from '../request-state.js';

/** The JSON body byte for byte, for a signature over it; empty where none came. */
export const SentBytes = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Buffer =>
    stateOf(context.switchToHttp().getRequest<FastifyRequest>()).bytes ?? Buffer.alloc(0),
);
