import { detectConflicts, type Instant } from '#domain';
import type { Committees } from '../ports/committees.js';
import type { Policies } from '../ports/policies.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { detectedConflicts, writeConflicts } from './change-conflicts.js';
import type { Committee } from './replace-reviewer.js';

export interface ConflictSearch extends Committee {
  unitOfWork: UnitOfWork;
  committees: Committees;
  policies: Policies;
}

/**
 * Compares one person with the program's open forms, as a member whether they hold a role yet or not, and writes what is
 * new. Each form is a unit of its own: running it again goes on where it ended.
 */
export async function findConflictsOf(
  { program, personId }: { program: string; personId: string },
  search: ConflictSearch,
  now: Instant,
): Promise<void> {
  const { committees, unitOfWork } = search;
  const { applicant: person } = await committees.identities(program, personId);
  let page = await committees.openForms(program, null);
  while (page.length > 0) {
    for (const { id, content, applicant } of page) {
      if (detectConflicts(content, applicant, [person]).length === 0) continue;
      await unitOfWork.run(async (work) => {
        const found = await detectedConflicts(await work.forms.get(id), committees, person);
        if (found.changed.length > 0) await writeConflicts(work, found, search, { now, actor: null });
      });
    }
    page = await committees.openForms(program, page.at(-1)?.id ?? null);
  }
}
