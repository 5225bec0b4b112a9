import { hasRole, type Person, type Role } from './person.js';
import type { ProgramRule } from './rule.js';

function heldBy(roles: readonly Role[], name: string, allowedFor: string): ProgramRule {
  return { name, allowedFor, about: 'program', permits: (person, program) => hasRole(person, program, roles) };
}

export const mayReadReviews = heldBy(
  ['reviewer', 'chair', 'hq'],
  'mayReadReviews',
  'the program’s committee and headquarters',
);

export const mayExportHistory = heldBy(
  ['chair', 'hq'],
  'mayExportHistory',
  'the program’s chairs and headquarters; without forms they may not see',
);

export const mayReadLoad = heldBy(['chair'], 'mayReadLoad', 'the program’s chairs');

export const mayReadConflicts = heldBy(
  ['chair', 'hq'],
  'mayReadConflicts',
  'the program’s chairs and headquarters; without forms they may not see',
);

export const mayExportReviews = heldBy(
  ['chair', 'hq'],
  'mayExportReviews',
  'the program’s chairs and headquarters; without forms they may not see',
);

export const mayReadReports = heldBy(
  ['chair', 'hq', 'board'],
  'mayReadReports',
  'the program’s chairs, headquarters and board; the board without figures of single members',
);

export const mayReadMails = heldBy(['chair', 'hq'], 'mayReadMails', 'the program’s chairs and headquarters');

export const mayManageMails = heldBy(['hq'], 'mayManageMails', 'the program’s headquarters');

export const mayReadLateForms = heldBy(
  ['chair', 'hq'],
  'mayReadLateForms',
  'the program’s chairs and headquarters; without forms they may not see',
);

/** The committee approves; headquarters cannot. */
export const mayPreApprove = heldBy(['chair'], 'mayPreApprove', 'the program’s chairs');

/** What may be prepared without approving anything: imports until they are confirmed, the recommended list. */
export const mayCurate = heldBy(['chair', 'hq'], 'mayCurate', 'the program’s chairs and headquarters');

/** What they may do to how many forms is for {@link requireBulkRight}. */
export const mayActInBulk = heldBy(
  ['reviewer', 'chair'],
  'mayActInBulk',
  'the program’s committee: chairs everything, reviewers for themselves',
);

/** Names, addresses and records of members. The committee judges activities, not people: it sees none of this. */
export const mayReadMembers = heldBy(['hq', 'board'], 'mayReadMembers', 'the program’s headquarters and board');

/** Awards and terms are the board's alone. */
export const mayAwardCredentials = heldBy(['board'], 'mayAwardCredentials', 'the program’s board');

/** A roll awards, and sets awards and terms anew: the board's alone, too. */
export const mayImportMembers = heldBy(['board'], 'mayImportMembers', 'the program’s board');

export const mayReadProposals = heldBy(
  ['reviewer', 'chair', 'hq', 'board'],
  'mayReadProposals',
  'the program’s committee, headquarters and board',
);

/** The committee recommends rules; the board adopts them. */
export const mayProposePolicy = heldBy(['chair'], 'mayProposePolicy', 'the program’s chairs');

export const mayAdoptPolicy = heldBy(['board'], 'mayAdoptPolicy', 'the program’s board');

export const mayReplayPolicy = heldBy(
  ['chair', 'hq', 'board'],
  'mayReplayPolicy',
  'the program’s chairs, headquarters and board; chairs without the members’ names',
);

/** Never on their own record: that is for the use case. */
export const mayCorrectClaims = heldBy(
  ['hq'],
  'mayCorrectClaims',
  'the program’s headquarters, never on their own record',
);

/** Never their own: that is for the use case. */
export const mayManageRenewals = heldBy(
  ['hq'],
  'mayManageRenewals',
  'the program’s headquarters, never for their own renewal',
);

/** Whether someone asks for their own record, or may read that of others. */
export function mayReadRecordOf(person: Person, program: string, memberId: string): boolean {
  return person.id === memberId || mayReadMembers.permits(person, program);
}
