import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { stateOf } from '../request-state.js';
import { receiveFile } from './receive-file.js';

/** Takes in the file of a request before anything asks what the request is: a repetition is known by its bytes. */
export class UploadInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.routeOptions.config.takesFile !== true) return next.handle();
    const file = await receiveFile(request);
    stateOf(request).file = file;
    return next.handle().pipe(finalize(() => void file.discard()));
  }
}
