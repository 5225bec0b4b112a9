import { RequestProblem } from '../problem/request-problem.js';

export const MAX_BODY_BYTES = 1_048_576;
const MAX_DEPTH = 100;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** A charset other than UTF-8, further parameters or anything trailing is another media type. */
const JSON_MEDIA_TYPE = /^application\/json(?:[ \t]*;[ \t]*charset=(?:utf-8|"utf-8"))?[ \t]*$/i;

export function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && JSON_MEDIA_TYPE.test(contentType);
}

/**
 * Reads a JSON body; an empty one is undefined. Refuses what would be ambiguous or dangerous further on: bytes that are
 * not UTF-8, NUL and lone surrogates (PostgreSQL stores neither), deep nesting, and keys that reach for a prototype.
 *
 * @throws RequestProblem `request.malformed`
 */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const body = parse(bytes);
  checkValues(body);
  return body;
}

/** NUL or half of a surrogate pair. */
export function hasUnstorableCharacter(text: string): boolean {
  return /\0|\p{Surrogate}/u.test(text);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch {
    throw malformed('The body is not well-formed JSON in UTF-8.');
  }
}

/** Walks without recursion: the depth of the body is not ours to choose. */
function checkValues(root: unknown): void {
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') checkText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) throw malformed(`The body is nested more than ${MAX_DEPTH} levels deep.`);
    for (const [key, member] of Object.entries(value)) {
      checkKey(key);
      pending.push({ value: member, depth: depth + 1 });
    }
  }
}

function checkKey(key: string): void {
  checkText(key);
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
    throw malformed(`The key ${key} is not accepted.`);
  }
}

function checkText(text: string): void {
  if (hasUnstorableCharacter(text)) throw malformed('The body holds a NUL or half of a surrogate pair.');
}

function malformed(detail: string): RequestProblem {
  return new RequestProblem('request.malformed', detail);
}
