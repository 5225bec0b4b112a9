import { describe, expect, test } from '@jest/globals';
import { judge } from './judge.js';
import type { Person, Role } from './person.js';
import type { FormAccess, Rule, Verdict } from './rule.js';
import * as formRules from './form-rules.js';
import * as personRules from './person-rules.js';
import * as programRules from './program-rules.js';
import { mayManageRoles } from './role-rights.js';

const rules = { ...formRules, ...personRules, ...programRules, mayManageRoles };

const PROGRAM = 'alpha';

const FORM: FormAccess = {
  formId: 'form',
  program: PROGRAM,
  applicantId: 'owner',
  status: 'in_review',
  conflictedIds: ['conflicted'],
  heldDecisionBy: 'another-member',
};

function aPerson(id: string, role?: Role, program: string | null = PROGRAM): Person {
  return { id, email: `${id}@example.org`, name: id, roles: role ? [{ program, role }] : [] };
}

const PEOPLE: Record<string, Person | undefined> = {
  public: undefined,
  somebody: aPerson('somebody'),
  owner: aPerson('owner'),
  reviewer: aPerson('reviewer', 'reviewer'),
  'owner and reviewer': aPerson('owner', 'reviewer'),
  'owner and chair': aPerson('owner', 'chair'),
  'owner and HQ': aPerson('owner', 'hq'),
  'conflicted reviewer': aPerson('conflicted', 'reviewer'),
  'conflicted chair': aPerson('conflicted', 'chair'),
  'reviewer of another program': aPerson('other', 'reviewer', 'beta'),
  chair: aPerson('chair', 'chair'),
  'HQ of another program': aPerson('other-hq', 'hq', 'beta'),
  HQ: aPerson('hq', 'hq'),
  'conflicted HQ': aPerson('conflicted', 'hq'),
  board: aPerson('board', 'board'),
  admin: aPerson('admin', 'admin', null),
};

const ANSWER: Record<string, Verdict> = {
  yes: 'allowed',
  '401': 'sign-in-required',
  '403': 'forbidden',
  '404': 'hidden',
};

const COLUMNS = [
  'anyone',
  'signedIn',
  'mayReadReviews',
  'mayReadForm',
  'mayWithdraw',
  'mayAnswer',
  'mayResubmit',
  'mayAppeal',
  'mayReview',
  'mayAssign',
  'mayDecide',
  'mayUndo',
  'mayRevoke',
  'mayReopen',
  'mayAdmitLate',
  'mayRuleOnConflicts',
  'mayReadComments',
  'mayCorrespond',
] as const;

// Each row in the order of COLUMNS.
const TABLE: [string, string][] = [
  ['public', 'yes 401 401 401 401 401 401 401 401 401 401 401 401 401 401 401 401 401'],
  ['somebody', 'yes yes 403 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
  ['owner', 'yes yes 403 yes yes yes yes yes 403 403 403 403 403 403 403 403 403 yes'],
  ['reviewer', 'yes yes yes yes 403 403 403 403 yes yes yes 403 403 403 403 403 yes yes'],
  ['owner and reviewer', 'yes yes yes yes yes yes yes yes 403 403 403 403 403 403 403 403 403 yes'],
  ['owner and chair', 'yes yes yes yes yes yes yes yes 403 403 403 403 403 403 403 403 403 yes'],
  ['owner and HQ', 'yes yes yes yes yes yes yes yes 403 403 403 403 403 403 403 403 403 yes'],
  ['conflicted reviewer', 'yes yes yes 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
  ['conflicted chair', 'yes yes yes 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
  ['reviewer of another program', 'yes yes 403 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
  ['chair', 'yes yes yes yes 403 403 403 403 yes yes yes yes yes yes 403 yes yes yes'],
  ['HQ of another program', 'yes yes 403 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
  ['HQ', 'yes yes yes yes 403 403 403 403 403 403 403 403 403 403 yes yes yes 403'],
  ['conflicted HQ', 'yes yes yes 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
  ['board', 'yes yes 403 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
  ['admin', 'yes yes 403 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404'],
];

// Further rules, each a line in the order of TABLE.
const FURTHER = {
  mayRunInstallation: '404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 yes',
  mayManageRoles: '401 403 403 403 403 403 yes 403 403 403 403 yes yes yes 403 yes',
  mayReadMails: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes 403 403',
  mayManageMails: '401 403 403 403 403 403 yes 403 403 403 403 403 yes yes 403 403',
  mayPreApprove: '401 403 403 403 403 yes 403 403 yes 403 yes 403 403 403 403 403',
  mayAddOccurrence: '401 404 403 403 403 403 403 404 404 404 yes 404 403 404 404 404',
  mayCurate: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes 403 403',
  mayExportHistory: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes 403 403',
  mayReadLateForms: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes 403 403',
  mayExportReviews: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes 403 403',
  mayReadReports: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes yes 403',
  mayReadLoad: '401 403 403 403 403 yes 403 403 yes 403 yes 403 403 403 403 403',
  mayReadConflicts: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes 403 403',
  mayActInBulk: '401 403 403 yes yes yes 403 yes yes 403 yes 403 403 403 403 403',
  mayRecommend: '401 404 403 yes 403 403 403 404 404 404 yes 404 403 404 404 404',
  mayReadRecommendations: '401 404 403 yes 403 403 403 404 404 404 yes 404 yes 404 404 404',
  mayReadMembers: '401 403 403 403 403 403 yes 403 403 403 403 403 yes yes yes 403',
  mayImportMembers: '401 403 403 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  mayAwardCredentials: '401 403 403 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  mayCorrectClaims: '401 403 403 403 403 403 yes 403 403 403 403 403 yes yes 403 403',
  mayManageRenewals: '401 403 403 403 403 403 yes 403 403 403 403 403 yes yes 403 403',
  mayRelease: '401 404 403 403 403 403 403 404 404 404 yes 404 403 404 404 404',
  mayReadProposals: '401 403 403 yes yes yes yes yes yes 403 yes 403 yes yes yes 403',
  mayProposePolicy: '401 403 403 403 403 yes 403 403 yes 403 yes 403 403 403 403 403',
  mayAdoptPolicy: '401 403 403 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  mayReplayPolicy: '401 403 403 403 403 yes yes 403 yes 403 yes 403 yes yes yes 403',
} as const;
type RuleName = (typeof COLUMNS)[number] | keyof typeof FURTHER;

const CASES = [
  ...TABLE.flatMap(([who, answers]) =>
    answers.split(' ').map((answer, column) => [who, COLUMNS[column] ?? 'anyone', answer] as const),
  ),
  ...Object.entries(FURTHER).flatMap(([name, answers]) =>
    answers.split(' ').map((answer, row) => [TABLE[row]?.[0] ?? '', name as RuleName, answer] as const),
  ),
];

describe('who may, about a form in review', () => {
  test.each(CASES)('%s, %s: %s', (who, name, answer) => {
    const rule: Rule = rules[name];
    expect(judge(rule, { person: PEOPLE[who], program: PROGRAM, form: FORM })).toBe(ANSWER[answer]);
  });

  test('the table names every rule there is', () => {
    const named = Object.values(rules).flatMap((value) => (typeof value === 'object' ? [value.name] : []));
    expect(named.sort()).toEqual([...COLUMNS, ...Object.keys(FURTHER), 'mayUseDraft'].sort());
  });
});

describe('a held decision', () => {
  test.each([
    ['the member who made it', 'reviewer', 'allowed'],
    ['another member', 'someone-else', 'forbidden'],
    [null, 'anybody', 'allowed'],
  ] as const)('of %s, undone by reviewer: decided by %s', (_name, decidedBy, verdict) => {
    const heldDecisionBy = _name === null ? null : decidedBy;
    expect(judge(rules.mayUndo, { person: PEOPLE.reviewer, form: { ...FORM, heldDecisionBy } })).toBe(verdict);
  });
});

describe('drafts', () => {
  test.each(['reviewer', 'chair', 'HQ', 'admin'])('are hidden from %s', (who) => {
    const form: FormAccess = { ...FORM, status: 'draft' };
    expect(judge(rules.mayReadForm, { person: PEOPLE[who], form })).toBe('hidden');
  });

  test.each(Object.keys(PEOPLE).filter((who) => who !== 'public'))('exist for %s as their applicant alone', (who) => {
    const person = PEOPLE[who];
    const judged = (applicantId: string) => judge(rules.mayUseDraft, { person, draft: { applicantId } });
    expect([judged(person?.id ?? ''), judged('anybody-else')]).toEqual(['allowed', 'hidden']);
    expect(judge(rules.mayUseDraft, { person, draft: undefined })).toBe('hidden');
  });

  test('are shown to their applicant', () => {
    expect(judge(rules.mayReadForm, { person: PEOPLE.owner, form: { ...FORM, status: 'draft' } })).toBe('allowed');
  });
});

describe('what is not there', () => {
  test('a form that does not exist is hidden from everybody who is signed in', () => {
    expect(judge(rules.mayReadForm, { person: PEOPLE.chair, form: undefined })).toBe('hidden');
  });

  test('a program rule without a program lets nobody in', () => {
    expect(judge(rules.mayReadReviews, { person: PEOPLE.chair })).toBe('forbidden');
  });
});

describe('assigning', () => {
  test.each([
    ['a reviewer, themselves', 'reviewer', 'reviewer', true],
    ['a reviewer, somebody else', 'reviewer', 'chair', false],
    ['a chair, somebody else', 'chair', 'reviewer', true],
  ])('%s: %s', (_name, who, reviewerId, allowed) => {
    const person = PEOPLE[who];
    expect(person && rules.mayAssignTo(person, PROGRAM, reviewerId)).toBe(allowed);
  });
});
