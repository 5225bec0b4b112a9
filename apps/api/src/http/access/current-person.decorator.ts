import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stateOf } from '../request-state.js';

/** The `Person` who asks. On routes that allow `anyone` it is undefined when nobody is signed in. */
export const CurrentPerson = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => stateOf(context.switchToHttp().getRequest<FastifyRequest>()).person,
);
