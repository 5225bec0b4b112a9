import { isDeepStrictEqual } from 'node:util';
import type { Clients } from '../rig/clients.js';
import type { Installation } from '../rig/installation.js';
import { Logbook, type LoggedForm, type LoggedRuling } from '../rig/logbook.js';
import { grouped } from './grouped.js';
import { doubled, lost, wrong, type Violation } from './violation.js';

/** I1: every acknowledged form is there as it was sent, and no submission made two. */
export async function formsAreWhole(
  installation: Installation,
  clients: Clients,
  { forms }: Logbook,
): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { id, number, applicant, sent } of forms) {
    const answer = await clients.ask(applicant, { method: 'GET', path: `/eligibility-forms/${id}` });
    if (answer.status !== 200) violations.push(lost('I1', `${number} was acknowledged and is not there`));
    else if (!contains(answer.body, sent)) violations.push(wrong('I1', `${number} is not what was sent`));
  }
  const twins = await installation.rows<{ title: string }>(
    `SELECT content #>> '{activity,title}' AS title FROM eligibility_form GROUP BY 1 HAVING count(*) > 1`,
  );
  return [...violations, ...twins.map(({ title }) => doubled('I1', `"${title}" was stored more than once`))];
}

function contains(whole: unknown, part: unknown): boolean {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return isDeepStrictEqual(whole, part);
  return (
    whole !== null &&
    typeof whole === 'object' &&
    Object.entries(part).every(([key, value]) => contains((whole as Record<string, unknown>)[key], value))
  );
}

interface DecisionRow {
  form_id: string;
  round: number;
  outcome: string;
  message: string;
  discarded: boolean;
}

/** I2: one decision a round, the one that was acknowledged; nothing that was refused. */
export async function decisionsStand(installation: Installation, { forms }: Logbook): Promise<Violation[]> {
  const rows = await installation.rows<DecisionRow>(
    `SELECT form_id, round, outcome, message, discarded_at IS NOT NULL AS discarded FROM decision`,
  );
  const statuses = new Map(
    (await installation.rows<{ id: string; status: string }>('SELECT id, status FROM eligibility_form')).map(
      ({ id, status }) => [id, status],
    ),
  );
  const byForm = grouped(rows, ({ form_id }) => form_id);
  return forms.flatMap((form) => {
    const decisions = byForm.get(form.id) ?? [];
    const rounds = grouped(
      decisions.filter(({ discarded }) => !discarded),
      ({ round }) => round,
    );
    const contested = [...rounds.values()].filter(({ length }) => length > 1);
    return [
      ...contested.map(({ length }) => doubled('I2', `${form.number} has ${length} decisions in a round`)),
      ...form.rulings.flatMap((ruling) => judge(form, ruling, decisions)),
      ...judgeStatus(form, statuses.get(form.id)),
    ];
  });
}

function judge(form: LoggedForm, ruling: LoggedRuling, decisions: readonly DecisionRow[]): Violation[] {
  const stored = decisions.filter(({ message }) => message === ruling.message);
  const title = `"${ruling.message}" on ${form.number}`;
  if (stored.length > 1) return [doubled('I2', `${title} is stored ${stored.length} times`)];
  const [decision] = stored;
  if (ruling.answer === 'refused') return decision ? [wrong('I2', `${title} was refused, and is stored`)] : [];
  if (decision === undefined) return [lost('I2', `${title} was acknowledged and is not there`)];
  if (ruling.undone === 'perhaps') return [];
  if (decision.discarded === (ruling.undone === 'yes') && decision.outcome === ruling.outcome) return [];
  return [wrong('I2', `${title}: undone ${ruling.undone}, stored as discarded: ${decision.discarded}`)];
}

function judgeStatus(form: LoggedForm, status: string | undefined): Violation[] {
  const standing = Logbook.standing(form);
  if (standing === 'unknown') return [];
  const expected = standing === 'none' ? 'in_review' : standing.outcome;
  return status === expected ? [] : [lost('I2', `${form.number} is ${status ?? 'gone'}, not ${expected}`)];
}

/** I5: an approved form has one listing, every other none. */
export async function listingsMatch(installation: Installation): Promise<Violation[]> {
  const rows = await installation.rows<{ number: string; status: string; listings: number }>(
    `SELECT f.number, f.status, count(l.id)::int AS listings FROM eligibility_form f LEFT JOIN listing l ON l.form_id = f.id
     GROUP BY f.id HAVING count(l.id) <> (f.status = 'approved')::int`,
  );
  return rows.map(({ number, status, listings }) =>
    (listings === 0 ? lost : doubled)('I5', `${number} is ${status} and has ${listings} listings`),
  );
}

/** I6: a form that was not decided by its promised instant has one breach on record, every other none. */
export async function breachesMatch(installation: Installation): Promise<Violation[]> {
  const rows = await installation.rows<{ number: string; expected: number; recorded: number }>(
    `SELECT number, expected, recorded FROM (
       SELECT f.number, (CASE WHEN d.id IS NULL THEN f.due_at <= business_now() ELSE d.decided_at >= f.due_at END)::int AS expected,
         (SELECT count(*) FROM form_history h WHERE h.form_id = f.id AND h.type = 'form.breached')::int AS recorded
       FROM eligibility_form f LEFT JOIN decision d ON d.form_id = f.id AND d.discarded_at IS NULL) breach
     WHERE expected <> recorded`,
  );
  return rows.map(({ number, expected, recorded }) =>
    (recorded < expected ? lost : doubled)('I6', `${number} has ${recorded} breaches instead of ${expected}`),
  );
}
