import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { answerTo, PROBLEM_MEDIA_TYPE } from './problem/problem.js';
import { RequestProblem } from './problem/request-problem.js';

/** Answers what Node refuses before it is a request: broken HTTP, oversized headers, bodies that never end. */
export function answerBrokenConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(rawAnswer(refusalOf(error)));
  socket.destroy(error);
}

function refusalOf({ code }: { code?: string }): RequestProblem {
  return code === 'ERR_HTTP_REQUEST_TIMEOUT'
    ? new RequestProblem('request.timeout', 'The request did not arrive in time.')
    : new RequestProblem('request.malformed', 'This is not a well-formed HTTP request.');
}

function rawAnswer(refusal: RequestProblem): string {
  const { problem } = answerTo(refusal, uuidv7());
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${problem.requestId}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
