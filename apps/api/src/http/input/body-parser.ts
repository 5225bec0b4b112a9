import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestProblem } from '../problem/request-problem.js';
import { isMultipart } from '../upload/multipart.js';
import { stateOf } from '../request-state.js';
import { isJson, readJson } from './json-body.js';

/**
 * Reads bodies without answering for them: what cannot be read is kept with the request until the guards have decided
 * whether the caller gets an answer at all. Only a body above the limit is refused at once.
 */
export function registerBodyParser(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const contentType = request.headers['content-type'];
    const takesFile = request.routeOptions.config.takesFile === true;
    if (takesFile ? !isMultipart(contentType) : contentType !== undefined && !isJson(contentType)) {
      const wanted = takesFile ? 'multipart/form-data with a boundary' : 'application/json';
      stateOf(request).unreadable = new RequestProblem('request.media-type', `Send the body as ${wanted}.`);
      // Fastify answers an unreadable Content-Type before any guard; without one it leaves the body to the parser below.
      delete request.headers['content-type'];
    }
    done();
  });
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done) => {
    done(null, read(request, bytes));
  });
}

function read(request: FastifyRequest, bytes: Buffer): unknown {
  const state = stateOf(request);
  if (state.unreadable || bytes.length === 0) return undefined;
  if (request.headers['content-type'] === undefined) {
    state.unreadable = new RequestProblem('request.media-type', 'Send the body as application/json.');
    return undefined;
  }
  state.bytes = bytes;
  try {
    return readJson(bytes);
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    state.unreadable = error;
    return undefined;
  }
}
