import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { stateOf } from '../request-state.js';

export const IDEMPOTENT = Symbol('idempotent');

/** Honours `Idempotency-Key`. For every POST that creates; take the id of what is created from {@link NewId}. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Kept for 24 h: the same key and body are answered with what the first request was answered.',
    }),
  );

/**
 * The id for what the handler creates. A retry under the same idempotency key gets the same one, so that it finds
 * what a first run created before it could answer.
 */
export const NewId = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    stateOf(context.switchToHttp().getRequest<FastifyRequest>()).newId ?? uuidv7(),
);
