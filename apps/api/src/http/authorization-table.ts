import { judge, type FormAccess, type Person, type Role, type Rule, type Verdict } from '#domain';
import { markdownTable, type Column } from './markdown-table.js';
import type { DeclaredRoute } from './routes.js';

const PROGRAM = 'a-program';
const FORM = {
  formId: 'a-form',
  program: PROGRAM,
  applicantId: 'owner',
  status: 'in_review',
  conflictedIds: ['conflicted'],
  heldDecisionBy: 'another-member',
} as const satisfies FormAccess;

/** One column each: who asks, about a form of the program that waits in review. */
const ASKING: Readonly<Record<string, Person | undefined>> = {
  Public: undefined,
  'Another applicant': person('somebody'),
  'The applicant': person('owner'),
  Reviewer: person('reviewer', 'reviewer'),
  'Reviewer, own form': person('owner', 'reviewer'),
  'Reviewer in conflict': person('conflicted', 'reviewer'),
  Chair: person('chair', 'chair'),
  HQ: person('hq', 'hq'),
  Board: person('board', 'board'),
  Admin: person('admin', 'admin'),
};

const ANSWERS: Record<Verdict, string> = { allowed: '✓', 'sign-in-required': '401', hidden: '404', forbidden: '403' };

/** The document that says who may use which route, as the guards decide it. */
export function authorizationTable(routes: readonly DeclaredRoute[]): string {
  const columns = [{ title: 'Route' }, { title: 'Rule' }, ...Object.keys(ASKING).map(centred)];
  const rows = [...routes]
    .sort((a, b) => order(a).localeCompare(order(b)))
    .map(({ method, path, rule }) => [`\`${method} ${path}\``, rule?.name ?? 'none', ...answersOf(rule)]);
  const rules = [...new Map(routes.flatMap(({ rule }) => (rule ? [[rule.name, rule]] : []))).values()];
  return [
    '# Who may',
    '',
    'Generated from the routes and their rules by `npm run docs`; do not edit it by hand.',
    'A form that someone may not read does not exist for them (404); who may read it but not act on it gets 403.',
    'A draft exists for its applicant alone.',
    '',
    ...markdownTable(columns, rows),
    '',
    '## Rules',
    '',
    ...markdownTable(
      [{ title: 'Rule' }, { title: 'Allowed for' }],
      rules.sort((a, b) => a.name.localeCompare(b.name)).map(({ name, allowedFor }) => [name, allowedFor]),
    ),
    '',
  ].join('\n');
}

function centred(title: string): Column {
  return { title, centred: true };
}

function answersOf(rule: Rule | undefined): string[] {
  return Object.values(ASKING).map((asking) => {
    if (!rule) return '403';
    return ANSWERS[judge(rule, { person: asking, program: PROGRAM, form: FORM, draft: FORM })];
  });
}

function person(id: string, role?: Role): Person {
  const roles = role ? [{ program: role === 'admin' ? null : PROGRAM, role }] : [];
  return { id, email: `${id}@example.org`, name: id, roles };
}

function order({ path, method }: DeclaredRoute): string {
  return `${path} ${method}`;
}
