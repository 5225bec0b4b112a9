import type { FieldProblem } from '#domain';

/** Refusals of the frame itself, before any rule of the domain was asked. */
export const REQUEST_PROBLEMS = {
  'request.malformed': { status: 400, title: 'The request is malformed' },
  'request.invalid': { status: 422, title: 'The body is not valid' },
  'request.too-large': { status: 413, title: 'The body is too large' },
  'request.media-type': { status: 415, title: 'The body is of the wrong type' },
  'request.timeout': { status: 408, title: 'The request took too long to arrive' },
  'request.not-found': { status: 404, title: 'There is nothing here' },
  'request.method': { status: 405, title: 'The method is not allowed here' },
  'request.too-many': { status: 429, title: 'Too many requests' },
  'access.sign-in-required': { status: 401, title: 'Sign in first' },
  'access.foreign-origin': { status: 403, title: 'The request comes from another site' },
  'precondition.required': { status: 428, title: 'If-Match is required' },
  'idempotency.key-reused': { status: 422, title: 'The idempotency key was used for another request' },
  'idempotency.running': { status: 409, title: 'The first request with this key is still running' },
  'server.not-ready': { status: 503, title: 'Not ready' },
} as const;

export type RequestProblemCode = keyof typeof REQUEST_PROBLEMS;

export interface ProblemExtras {
  fields?: readonly FieldProblem[];
  headers?: Readonly<Record<string, string>>;
  /** Extra members of the answer. */
  details?: Readonly<Record<string, unknown>>;
}

/** The frame says no. Carries everything that the problem answer shows. */
export class RequestProblem extends Error {
  constructor(
    readonly code: RequestProblemCode,
    detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(detail);
    this.name = 'RequestProblem';
  }
}
