import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { stateOf } from '../request-state.js';
import { FILE_PART, type FileKind } from './multipart.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by {@link TakesFile}. */
    takesFile?: boolean;
    fileKind?: FileKind;
  }
}

/** The body is multipart/form-data with one file; take it with {@link SentFile}. */
export const TakesFile = (fileKind: FileKind = 'attachment'): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesFile: true, fileKind }),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      required: true,
      schema: {
        type: 'object',
        required: [FILE_PART],
        properties: { [FILE_PART]: { type: 'string', format: 'binary' } },
      },
    }),
  );

/** The file that came, as a {@link ReceivedFile}. It is gone once the request is answered. */
export const SentFile = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => stateOf(context.switchToHttp().getRequest<FastifyRequest>()).file,
);
