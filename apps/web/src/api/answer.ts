import type { components } from './schema.js';

export type Problem = components['schemas']['Problem'];

export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The api said no, and why (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail);
  }
}

/** No answer came: the network or the server is away. Nothing is known about what was asked. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(cause?: unknown) {
    super('There is no answer from Docket. Check your connection and try again.', { cause });
  }
}

/** @throws Refusal | Unreachable */
export async function answered<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (response.ok) return data as T;
  if (isProblem(error)) throw new Refusal(response.status, error);
  throw new Unreachable();
}

/** A proxy in between may answer with a page of its own. */
function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}
