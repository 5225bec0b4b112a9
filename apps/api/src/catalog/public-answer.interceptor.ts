import { createHash } from 'node:crypto';
import { UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

interface AnswerForm {
  /** Media type with its charset. */
  type: string;
  /** What a browser would save it as. */
  filename?: string;
}

class PublicAnswerInterceptor implements NestInterceptor<unknown, string | undefined> {
  constructor(private readonly form: AnswerForm) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<string | undefined> {
    const http = context.switchToHttp();
    const held = http.getRequest<FastifyRequest>().headers['if-none-match'];
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => this.answer(answer, held, reply)));
  }

  private answer(answer: unknown, held: string | undefined, reply: FastifyReply): string | undefined {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate');
    if (isHeld(tag, held)) {
      void reply.code(304);
      return undefined;
    }
    void reply.type(this.form.type);
    if (this.form.filename !== undefined) {
      void reply.header('content-disposition', `inline; filename="${this.form.filename}"`);
    }
    return text;
  }
}

/**
 * For what is the same for everybody: asked for anew each time, and 304 for who holds the same answer already. The tag is
 * taken over the answer itself, because it also changes with time alone.
 */
export const PublicAnswer = (form: AnswerForm = { type: 'application/json; charset=utf-8' }): MethodDecorator =>
  UseInterceptors(new PublicAnswerInterceptor(form));

/** `If-None-Match` (RFC 9110) compares weakly: proxies weaken tags when they compress. */
function isHeld(tag: string, header: string | undefined): boolean {
  return header?.split(',').some((held) => ['*', tag].includes(held.trim().replace(/^W\//, ''))) ?? false;
}
