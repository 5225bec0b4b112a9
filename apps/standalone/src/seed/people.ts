import type { Role } from '#domain';

export interface DemoPerson {
  id: string;
  email: string;
  name: string;
  employer: string;
  role?: Role;
  /** What there is to see as this person, for those who choose whom to be. */
  about?: string;
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
  member(1, 'Kit', 'Canal Street Studio', 'can renew now'),
  member(2, 'Lane', 'Orchard Hospital', 'has hours to go'),
  member(3, 'Marlow', 'Harbour Publishing', 'renewal submitted'),
  member(4, 'Nico', 'Foundry Animation', 'renewal returned'),
  member(5, 'Oakley', 'Meadow Medical School', 'fee due'),
  member(6, 'Peyton', 'Quarry Museum', 'renewed, evidence asked for'),
  member(7, 'Quinn', 'Mill Lane Design', 'lapsed'),
  member(8, 'Reese', 'Elm Family Practice', '12 CEUs this year'),
  member(9, 'Sage', 'Birch Dental Office', 'a claim waits'),
];

function person(serial: number, mailbox: string, name: string, employer: string, role?: Role): DemoPerson {
  const id = `01900000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
  return { id, email: `${mailbox}@demo.example`, name, employer, ...(role !== undefined && { role }) };
}

/** Somebody who is certified, and nothing else. */
function member(serial: number, name: string, employer: string, about: string): DemoPerson {
  return { ...person(20 + serial, `member${serial}`, `${name} Member`, employer), about };
}

/** @param mailbox the part of the address before `@demo.example` */
export function idOf(mailbox: string): string {
  const found = DEMO_PEOPLE.find(({ email }) => email === `${mailbox}@demo.example`);
  if (found === undefined) throw new Error(`There is no ${mailbox}@demo.example.`);
  return found.id;
}
