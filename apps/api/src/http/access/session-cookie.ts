import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MAX_AGE_SECONDS = 7 * 24 * 3600;

/** Gives, reads and takes back the cookie that holds a session's token. */
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieSerializeOptions;

  /** @param publicUrl decides whether the cookie is bound to https. */
  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-docket' : 'docket';
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  give(reply: FastifyReply, token: string): void {
    reply.setCookie(this.name, token, { ...this.options, maxAge: MAX_AGE_SECONDS });
  }

  takeBack(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.options);
  }
}
