import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { stateOf } from '../request-state.js';

export const IDEMPOTENT = Symbol('idempotent');

/** Honours `Idempotency-Key`. For every POST that creates; take the id of what is created from {@link NewId}. */
export const Idempotent = (): CustomDecorator<symbol> => SetMetadata(IDEMPOTENT, true);

/**
 * The id for what the handler creates. A retry under the same idempotency key gets the same one, so that it finds
 * what a first run created before it could answer.
 */
export const NewId = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    stateOf(context.switchToHttp().getRequest<FastifyRequest>()).newId ?? uuidv7(),
);
