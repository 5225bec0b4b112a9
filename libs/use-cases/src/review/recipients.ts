import type { EligibilityForm } from '#domain';
import type { Committees, Person } from '../ports/committees.js';

/** Who is asked to act on a form: its assignees, else everyone who reviews its queue. Never the applicant. */
export async function reviewersOf(form: EligibilityForm, committees: Committees): Promise<string[]> {
  const members = idsOf(await committees.reviewers(form.program), form);
  const assigned = form.assignments.map(({ reviewerId }) => reviewerId).filter((id) => members.includes(id));
  return assigned.length > 0 ? assigned : members;
}

/** Who is told that the promise is in danger: the chairs, or headquarters where no chair can act. */
export async function chairsOf(form: EligibilityForm, committees: Committees): Promise<string[]> {
  const chairs = idsOf(await committees.chairs(form.program), form);
  return chairs.length > 0 ? chairs : headquartersOf(form, committees);
}

export async function headquartersOf(form: EligibilityForm, committees: Committees): Promise<string[]> {
  return idsOf(await committees.headquarters(form.program), form);
}

function idsOf(people: readonly Person[], form: EligibilityForm): string[] {
  return people.map(({ id }) => id).filter((id) => id !== form.applicantId);
}
