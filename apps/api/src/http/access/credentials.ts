import type { FastifyRequest } from 'fastify';
import type { SessionCookie } from './session-cookie.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;

/** The token of the `Authorization` header, or undefined when it has none of this kind. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return BEARER.exec(request.headers.authorization ?? '')?.[1];
}

/** The header wins over the cookie: whoever sends it means it. */
export function tokenOf(request: FastifyRequest, cookie: SessionCookie): string | undefined {
  return bearerToken(request) ?? cookie.read(request);
}
