import type { FastifyRequest } from 'fastify';
import type { Person } from '#domain';
import type { ReceivedFile } from './upload/received-file.js';
import type { RequestProblem } from './problem/request-problem.js';

/** What the frame learns about a request on its way to the handler. */
export interface RequestState {
  /** Set by the access guard; missing on public routes when nobody is signed in. */
  person?: Person;
  /** Why the body could not be read. Kept until the caller is known: who may not ask gets no answer about syntax. */
  unreadable?: RequestProblem;
  /** The body of a request as JSON, byte for byte: what a signature covers. */
  bytes?: Buffer;
  /** The file that came with the request. */
  file?: ReceivedFile;
  /** The id that a creating handler gives to what it creates. */
  newId?: string;
}

const states = new WeakMap<FastifyRequest, RequestState>();

export function stateOf(request: FastifyRequest): RequestState {
  let state = states.get(request);
  if (!state) states.set(request, (state = {}));
  return state;
}
