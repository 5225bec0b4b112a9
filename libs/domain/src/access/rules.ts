import { hasRole, type Person, type Role } from './person.js';
import type { DraftRule, FormAccess, FormRule, PersonRule, ProgramRule, PublicRule } from './rule.js';

const COMMITTEE: readonly Role[] = ['reviewer', 'chair'];
const COMMITTEE_AND_HEADQUARTERS: readonly Role[] = ['reviewer', 'chair', 'hq'];

export { mayManageRoles } from './role-rights.js';

export const anyone: PublicRule = { name: 'anyone', allowedFor: 'everybody, signed in or not', about: 'nobody' };

export const signedIn: PersonRule = {
  name: 'signedIn',
  allowedFor: 'everybody who is signed in',
  about: 'person',
  permits: () => true,
};

export const mayRunInstallation: PersonRule = {
  name: 'mayRunInstallation',
  allowedFor: 'administrators of the installation; for everybody else it does not exist',
  about: 'person',
  hidden: true,
  permits: (person) => person.roles.some(({ role }) => role === 'admin'),
};

export const mayReadReviews: ProgramRule = {
  name: 'mayReadReviews',
  allowedFor: 'the program’s committee and headquarters',
  about: 'program',
  permits: (person, program) => hasRole(person, program, COMMITTEE_AND_HEADQUARTERS),
};

export const mayExportHistory: ProgramRule = {
  name: 'mayExportHistory',
  allowedFor: 'the program’s chairs and headquarters; without forms they may not see',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq']),
};

export const mayReadLoad: ProgramRule = {
  name: 'mayReadLoad',
  allowedFor: 'the program’s chairs',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair']),
};

export const mayReadConflicts: ProgramRule = {
  name: 'mayReadConflicts',
  allowedFor: 'the program’s chairs and headquarters; without forms they may not see',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq']),
};

export const mayExportReviews: ProgramRule = {
  name: 'mayExportReviews',
  allowedFor: 'the program’s chairs and headquarters; without forms they may not see',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq']),
};

export const mayReadReports: ProgramRule = {
  name: 'mayReadReports',
  allowedFor: 'the program’s chairs, headquarters and board; the board without figures of single members',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq', 'board']),
};

export const mayReadMails: ProgramRule = {
  name: 'mayReadMails',
  allowedFor: 'the program’s chairs and headquarters',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq']),
};

export const mayManageMails: ProgramRule = {
  name: 'mayManageMails',
  allowedFor: 'the program’s headquarters',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['hq']),
};

export const mayReadLateForms: ProgramRule = {
  name: 'mayReadLateForms',
  allowedFor: 'the program’s chairs and headquarters; without forms they may not see',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq']),
};

export const mayReadForm: FormRule = {
  name: 'mayReadForm',
  allowedFor: 'the applicant, and headquarters and committee members without a conflict',
  about: 'form',
  permits: (person, form) =>
    isApplicant(person, form) || isFreeMember(person, form) || isFreeHeadquarters(person, form),
};

export const mayWithdraw: FormRule = {
  name: 'mayWithdraw',
  allowedFor: 'the applicant',
  about: 'form',
  permits: isApplicant,
};

export const mayAnswer: FormRule = {
  name: 'mayAnswer',
  allowedFor: 'the applicant',
  about: 'form',
  permits: isApplicant,
};

export const mayResubmit: FormRule = {
  name: 'mayResubmit',
  allowedFor: 'the applicant',
  about: 'form',
  permits: isApplicant,
};

export const mayUseDraft: DraftRule = {
  name: 'mayUseDraft',
  allowedFor: 'its applicant; for everybody else it does not exist',
  about: 'draft',
  permits: (person, draft) => person.id === draft.applicantId,
};

export const mayReview: FormRule = {
  name: 'mayReview',
  allowedFor: 'committee members, never on their own form',
  about: 'form',
  permits: isFreeMember,
};

/** A reviewer may take or give back a form themselves; whom else it concerns is for {@link mayAssignTo}. */
export const mayAssign: FormRule = {
  name: 'mayAssign',
  allowedFor: 'committee members: reviewers assign themselves, chairs anyone; never on their own form',
  about: 'form',
  permits: isFreeMember,
};

/** The committee approves; headquarters and the board cannot. */
export const mayDecide: FormRule = {
  name: 'mayDecide',
  allowedFor: 'committee members, assigned or not, never on their own form',
  about: 'form',
  permits: isFreeMember,
};

export const mayCorrespond: FormRule = {
  name: 'mayCorrespond',
  allowedFor: 'the applicant and the committee',
  about: 'form',
  permits: (person, form) => isApplicant(person, form) || isFreeMember(person, form),
};

/** Advice alone: who decides is for the rules of the review. */
export const mayRecommend: FormRule = {
  name: 'mayRecommend',
  allowedFor: 'committee members, assigned or not, never on their own form',
  about: 'form',
  permits: isFreeMember,
};

export const mayReadRecommendations: FormRule = {
  name: 'mayReadRecommendations',
  allowedFor: 'the committee and headquarters, never on their own form',
  about: 'form',
  permits: (person, form) =>
    !isApplicant(person, form) && (isFreeMember(person, form) || isFreeHeadquarters(person, form)),
};

export const mayReadComments: FormRule = {
  name: 'mayReadComments',
  allowedFor: 'the committee and headquarters, never on their own form',
  about: 'form',
  permits: (person, form) =>
    !isApplicant(person, form) && (isFreeMember(person, form) || isFreeHeadquarters(person, form)),
};

/** Who rules is not whom it concerns: that is for the rule itself. */
export const mayRuleOnConflicts: FormRule = {
  name: 'mayRuleOnConflicts',
  allowedFor: 'chairs and headquarters, never on their own form',
  about: 'form',
  permits: (person, form) =>
    !isApplicant(person, form) &&
    (isFreeHeadquarters(person, form) || (isFreeMember(person, form) && hasRole(person, form.program, ['chair']))),
};

/** The committee approves; headquarters cannot. */
export const mayPreApprove: ProgramRule = {
  name: 'mayPreApprove',
  allowedFor: 'the program’s chairs',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair']),
};

/** What may be prepared without approving anything: imports until they are confirmed, the recommended list. */
export const mayCurate: ProgramRule = {
  name: 'mayCurate',
  allowedFor: 'the program’s chairs and headquarters',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq']),
};

export const mayAddOccurrence: FormRule = {
  name: 'mayAddOccurrence',
  allowedFor: 'chairs, never on their own form',
  about: 'form',
  permits: (person, form) => isFreeMember(person, form) && hasRole(person, form.program, ['chair']),
};

export const mayUndo: FormRule = {
  name: 'mayUndo',
  allowedFor: 'the committee member who decided, and chairs, never on their own form',
  about: 'form',
  permits: (person, form) =>
    isFreeMember(person, form) &&
    (form.heldDecisionBy === null || form.heldDecisionBy === person.id || hasRole(person, form.program, ['chair'])),
};

export const mayAppeal: FormRule = {
  name: 'mayAppeal',
  allowedFor: 'the applicant',
  about: 'form',
  permits: isApplicant,
};

export const mayReopen: FormRule = {
  name: 'mayReopen',
  allowedFor: 'chairs, never on their own form',
  about: 'form',
  permits: isFreeChair,
};

export const mayRevoke: FormRule = {
  name: 'mayRevoke',
  allowedFor: 'chairs, never on their own form',
  about: 'form',
  permits: isFreeChair,
};

export const mayRelease: FormRule = {
  name: 'mayRelease',
  allowedFor: 'chairs, never on their own form',
  about: 'form',
  permits: isFreeChair,
};

/** What they may do to how many forms is for {@link requireBulkRight}. */
export const mayActInBulk: ProgramRule = {
  name: 'mayActInBulk',
  allowedFor: 'the program’s committee: chairs everything, reviewers for themselves',
  about: 'program',
  permits: (person, program) => hasRole(person, program, COMMITTEE),
};

export const mayAdmitLate: FormRule = {
  name: 'mayAdmitLate',
  allowedFor: 'headquarters, never on their own form',
  about: 'form',
  permits: (person, form) => !isApplicant(person, form) && isFreeHeadquarters(person, form),
};

/** Names, addresses and records of members. The committee judges activities, not people: it sees none of this. */
export const mayReadMembers: ProgramRule = {
  name: 'mayReadMembers',
  allowedFor: 'the program’s headquarters and board',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['hq', 'board']),
};

/** Awards and terms are the board's alone. */
export const mayAwardCredentials: ProgramRule = {
  name: 'mayAwardCredentials',
  allowedFor: 'the program’s board',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['board']),
};

/** A roll that the board gave out is brought in by headquarters. */
export const mayImportMembers: ProgramRule = {
  name: 'mayImportMembers',
  allowedFor: 'the program’s headquarters and board',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['hq', 'board']),
};

export const mayReadProposals: ProgramRule = {
  name: 'mayReadProposals',
  allowedFor: 'the program’s committee, headquarters and board',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['reviewer', 'chair', 'hq', 'board']),
};

/** The committee recommends rules; the board adopts them. */
export const mayProposePolicy: ProgramRule = {
  name: 'mayProposePolicy',
  allowedFor: 'the program’s chairs',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair']),
};

export const mayAdoptPolicy: ProgramRule = {
  name: 'mayAdoptPolicy',
  allowedFor: 'the program’s board',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['board']),
};

export const mayReplayPolicy: ProgramRule = {
  name: 'mayReplayPolicy',
  allowedFor: 'the program’s chairs, headquarters and board; chairs without the members’ names',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['chair', 'hq', 'board']),
};

/** Never on their own record: that is for the use case. */
export const mayCorrectClaims: ProgramRule = {
  name: 'mayCorrectClaims',
  allowedFor: 'the program’s headquarters, never on their own record',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['hq']),
};

/** Never their own: that is for the use case. */
export const mayManageRenewals: ProgramRule = {
  name: 'mayManageRenewals',
  allowedFor: 'the program’s headquarters, never for their own renewal',
  about: 'program',
  permits: (person, program) => hasRole(person, program, ['hq']),
};

/** Whether someone asks for their own record, or may read that of others. */
export function mayReadRecordOf(person: Person, program: string, memberId: string): boolean {
  return person.id === memberId || mayReadMembers.permits(person, program);
}

/** Whether someone who {@link mayAssign} may do so for this reviewer: themselves, or anyone as chair. */
export function mayAssignTo(person: Person, program: string, reviewerId: string): boolean {
  return person.id === reviewerId || hasRole(person, program, ['chair']);
}

function isApplicant(person: Person, form: FormAccess): boolean {
  return person.id === form.applicantId;
}

function isFreeMember(person: Person, form: FormAccess): boolean {
  return (
    form.status !== 'draft' &&
    !isApplicant(person, form) &&
    !form.conflictedIds.includes(person.id) &&
    hasRole(person, form.program, COMMITTEE)
  );
}

function isFreeChair(person: Person, form: FormAccess): boolean {
  return isFreeMember(person, form) && hasRole(person, form.program, ['chair']);
}

function isFreeHeadquarters(person: Person, form: FormAccess): boolean {
  return form.status !== 'draft' && !form.conflictedIds.includes(person.id) && hasRole(person, form.program, ['hq']);
}
