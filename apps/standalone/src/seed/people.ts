import type { Role } from '#domain';

export interface DemoPerson {
  id: string;
  email: string;
  name: string;
  employer: string;
  role?: Role;
}

/** Invented people. Ids are fixed, so that a session survives a reset of the demo. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person(1, 'applicant', 'Alex Applicant', 'Riverside Studio'),
  person(2, 'applicant2', 'Blake Applicant', 'Hillside Practice'),
  person(3, 'reviewer1', 'Casey Reviewer', 'North Medical School', 'reviewer'),
  person(4, 'reviewer2', 'Devon Reviewer', 'South Teaching Hospital', 'reviewer'),
  person(5, 'reviewer3', 'Emery Reviewer', 'East Animation House', 'reviewer'),
  person(6, 'reviewer4', 'Finley Reviewer', 'West Publishing', 'reviewer'),
  person(7, 'chair', 'Gray Chair', 'Lakeside University', 'chair'),
  person(8, 'hq', 'Harper Headquarters', 'Association Office', 'hq'),
  person(9, 'board', 'Indigo Board', 'Board of Certification', 'board'),
  person(10, 'admin', 'Jordan Admin', 'Hosting Company', 'admin'),
];

function person(serial: number, mailbox: string, name: string, employer: string, role?: Role): DemoPerson {
  const id = `01900000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
  return { id, email: `${mailbox}@demo.example`, name, employer, ...(role !== undefined && { role }) };
}

/** @param mailbox the part of the address before `@demo.example` */
export function idOf(mailbox: string): string {
  const found = DEMO_PEOPLE.find(({ email }) => email === `${mailbox}@demo.example`);
  if (found === undefined) throw new Error(`There is no ${mailbox}@demo.example.`);
  return found.id;
}
