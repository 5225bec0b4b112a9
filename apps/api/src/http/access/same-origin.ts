import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that a browser may have sent with our cookie comes from our own pages. Browsers name the origin
 * of every unsafe request; a request that names none does not come from a page.
 */
export function comesFromOurPages(request: FastifyRequest, origins: readonly string[]): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) return origins.includes(origin);
  return site === undefined || site === 'same-origin' || site === 'none';
}
