import { RequestProblem } from '../problem/request-problem.js';

/** Versions count from 1, so a tag that we never gave out is stale whatever the version is. */
const NEVER_ISSUED = 0;

/** What the caller expects a thing's version to be. */
export class Precondition {
  /** @param version undefined when the caller does not care. */
  constructor(readonly version: number | undefined) {}

  /** @throws RequestProblem `precondition.required` when the caller named no version. */
  required(): number {
    if (this.version !== undefined) return this.version;
    throw new RequestProblem('precondition.required', 'Send the ETag of what you last read as If-Match.');
  }
}

/**
 * Reads `If-Match` (RFC 9110). A weak tag counts as the same version: our tags name versions, not bytes, and proxies
 * weaken them when they compress. `*` names no version.
 *
 * @throws RequestProblem `request.malformed`
 */
export function readPrecondition(header: string | undefined): Precondition {
  if (header === undefined || header.trim() === '*') return new Precondition(undefined);
  const tag = /^\s*(?:W\/)?"([\x21\x23-\x7e]*)"\s*$/.exec(header)?.[1];
  if (tag === undefined) {
    throw new RequestProblem('request.malformed', 'If-Match takes one ETag in double quotes.');
  }
  return new Precondition(/^[1-9][0-9]{0,8}$/.test(tag) ? Number(tag) : NEVER_ISSUED);
}

export function etag(version: number): string {
  return `"${version}"`;
}
