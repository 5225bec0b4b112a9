import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { DomainError, type FieldProblem } from '#domain';
import { DOMAIN_PROBLEMS } from './domain-problems.js';
import { REQUEST_PROBLEMS, RequestProblem, type RequestProblemCode } from './request-problem.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** RFC 9457. `errors` is there for bad input; further members come from the refusal itself. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: readonly FieldProblem[];
}

export interface ProblemAnswer {
  problem: Problem;
  headers: Readonly<Record<string, string>>;
}

interface Refusal {
  status: number;
  title: string;
  code: string;
  detail: string;
  fields?: readonly FieldProblem[] | undefined;
  details?: Readonly<Record<string, unknown>> | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
}

/** Whatever was thrown, as an answer. Unknown errors tell the caller nothing but the request's id. */
export function answerTo(thrown: unknown, requestId: string): ProblemAnswer {
  const { status, title, code, detail, fields, details, headers } = refusalOf(thrown);
  const problem: Problem = {
    ...details,
    type: `urn:docket:problem:${code}`,
    title,
    status,
    detail,
    code,
    requestId,
    ...(fields !== undefined && fields.length > 0 ? { errors: fields } : {}),
  };
  return { problem, headers: headers ?? {} };
}

/** Answers of 500 and above hide their cause, so it must go to the log. */
export function isUnexpected(answer: ProblemAnswer): boolean {
  return answer.problem.status >= 500 && answer.problem.code !== 'server.not-ready';
}

function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof DomainError) {
    const { code, message: detail, fields, details } = thrown;
    return { ...DOMAIN_PROBLEMS[code], code, detail, fields, details };
  }
  if (thrown instanceof RequestProblem) {
    return { ...REQUEST_PROBLEMS[thrown.code], code: thrown.code, detail: thrown.message, ...thrown.extras };
  }
  return refusalOfFramework(thrown) ?? SERVER_ERROR;
}

const SERVER_ERROR: Refusal = {
  status: 500,
  title: 'Something went wrong on our side',
  code: 'server.error',
  detail: 'The error was recorded under this request id. Read again before you repeat a change: it may have been made.',
};

const CODE_OF_STATUS = new Map<number, RequestProblemCode>(
  Object.entries(REQUEST_PROBLEMS)
    .filter(([code]) => code.startsWith('request.'))
    .map(([code, { status }]) => [status, code as RequestProblemCode]),
);

/** Nest and Fastify refuse with errors of their own; their texts can repeat what was sent, so ours are shown. */
function refusalOfFramework(thrown: unknown): Refusal | undefined {
  const status = statusOf(thrown);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  const code = CODE_OF_STATUS.get(status) ?? 'request.malformed';
  const { title } = REQUEST_PROBLEMS[code];
  return { status, title, code, detail: `${STATUS_CODES[status] ?? title}.` };
}

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return undefined;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined;
}
