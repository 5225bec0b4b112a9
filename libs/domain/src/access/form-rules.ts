import { hasRole, type Person, type Role } from './person.js';
import type { FormAccess, FormRule } from './rule.js';

const COMMITTEE: readonly Role[] = ['reviewer', 'chair'];

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

export const mayAdmitLate: FormRule = {
  name: 'mayAdmitLate',
  allowedFor: 'headquarters, never on their own form',
  about: 'form',
  permits: (person, form) => !isApplicant(person, form) && isFreeHeadquarters(person, form),
};

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
