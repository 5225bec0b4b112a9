import type { Committee } from '#domain';
import type { Committees } from '../ports/committees.js';

/** A program's committee as it is now. */
export async function committeeOf(program: string, committees: Committees): Promise<Committee> {
  const [members, chairs] = await Promise.all([committees.reviewers(program), committees.chairs(program)]);
  return { memberIds: members.map(({ id }) => id), chairIds: chairs.map(({ id }) => id) };
}
