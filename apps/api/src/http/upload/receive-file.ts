import type { FastifyRequest } from 'fastify';
import { ATTACHMENT_LIMITS } from '#domain';
import { RequestProblem } from '../problem/request-problem.js';
import { fileTooLarge, ReceivedFile } from './received-file.js';
import { FILE_PART } from './multipart.js';

/** A second file is one too many; a few fields are read so that they can be named. */
const LIMITS = {
  files: 1,
  parts: 5,
  fields: 4,
  fieldSize: 1_024,
  fieldNameSize: 100,
  headerPairs: 20,
  fileSize: ATTACHMENT_LIMITS.fileBytes,
};

/**
 * Reads the one file of a multipart body.
 *
 * @throws DomainError `attachment.type`
 * @throws RequestProblem `request.invalid`, `request.malformed`, `request.too-large`
 */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  let file: ReceivedFile | undefined;
  const strange: string[] = [];
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'file' && part.fieldname === FILE_PART) {
        file = await ReceivedFile.take(part, request.routeOptions.config.fileKind ?? 'attachment');
        continue;
      }
      strange.push(part.fieldname);
      if (part.type === 'file') part.file.resume();
    }
    requireNothingElse(strange);
    if (file === undefined) throw invalid([{ pointer: `/${FILE_PART}`, message: 'is required' }]);
    return file;
  } catch (error) {
    await file?.discard();
    // What is still on its way is read and forgotten: whoever sends it gets the answer.
    request.raw.unpipe();
    request.raw.resume();
    throw understood(error);
  }
}

function requireNothingElse(names: readonly string[]): void {
  if (names.length === 0) return;
  throw invalid(names.map((name) => ({ pointer: `/${name}`, message: `property ${name} should not exist` })));
}

function invalid(fields: { pointer: string; message: string }[]): RequestProblem {
  return new RequestProblem('request.invalid', `The body has one part, a file called ${FILE_PART}.`, { fields });
}

/** What the parser says of a body that it cannot read, by the words of its errors: they carry nothing else. */
const UNREADABLE = /^(?:Unexpected end of multipart data|Part terminated early|Malformed part header|Multipart: )/;

function understood(error: unknown): unknown {
  const { code, statusCode, message = '' } = error as { code?: string; statusCode?: number; message?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return fileTooLarge();
  if (statusCode === 413) return invalid([{ pointer: `/${FILE_PART}`, message: 'must be the only part' }]);
  if (statusCode === undefined && !UNREADABLE.test(message)) return error;
  return new RequestProblem('request.malformed', 'The body is not well-formed multipart/form-data.');
}
