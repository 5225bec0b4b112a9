import { DomainError, type FieldProblem } from '../errors.js';
import type { Policy } from '../policy/policy.js';

/** An entry of the editorial list: worth while in the program's view, approved by nobody, and without an end of its own. */
export interface RecommendedCourse {
  id: string;
  program: string;
  title: string;
  provider: string;
  url: string | null;
  description: string;
  categories: string[];
  tags: string[];
  note: string;
  /** Lower ones come first; equal ones by their id. */
  position: number;
}

/** @throws DomainError `recommended.invalid` with one entry per category or tag that the policy does not know */
export function requireKnownTopics({ categories, tags }: RecommendedCourse, policy: Policy): void {
  const problems = [...unknown(categories, policy.categories, '/categories'), ...unknown(tags, policy.tags, '/tags')];
  if (problems.length > 0) {
    throw new DomainError('recommended.invalid', 'The course has topics that the program does not know.', {}, problems);
  }
}

function unknown(ids: readonly string[], choices: readonly { id: string }[], pointer: string): FieldProblem[] {
  const known = choices.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    known.includes(id) ? [] : [{ pointer: `${pointer}/${index}`, message: `must be one of: ${known.join(', ')}` }],
  );
}
