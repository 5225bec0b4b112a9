import type { FastifyReply, FastifyRequest } from 'fastify';

/** Addresses that programs ask: always answered as the api answers. */
const FOR_PROGRAMS = /^\/(?:api|assets|healthz|readyz|mailbox)(?:[/?]|$)/;

/** Whether a person's browser asks for a page, rather than a program, or a page for its data. */
export function asksForPage({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  return ['GET', 'HEAD'].includes(method) && !FOR_PROGRAMS.test(url) && (headers.accept ?? '').includes('text/html');
}

/** Answers with a page what no route knows. */
export abstract class PageNotFound {
  abstract answer(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}
