import type { Request } from 'autocannon';
import { authorized, nth, signInPeople, type Person } from '../people.js';
import { SIDES, type Side, type Site } from '../site.js';
import { storeForms } from '../stored-forms.js';
import { requireSame, type Work } from './work.js';

const PEOPLE = 64;
const MEMBERS = 16;
const RULING = JSON.stringify({ outcome: 'approved', message: 'Welcome in the catalog.' });

/** Every decision closes a form of its own, which nobody has changed since it was read. */
export class DecisionWork implements Work {
  readonly row = 5;
  readonly name = 'decision';
  readonly ceiling = 'session look-up, ajv, one versioned CTE for the same rows';
  readonly expectedStatus = 201;
  private site!: Site;
  private members!: Person[];
  private applicants!: Record<Side, string[]>;

  async prepare(site: Site): Promise<void> {
    this.site = site;
    this.members = await signInPeople(site.database, MEMBERS, 'chair');
    const [product, ceiling] = [await signInPeople(site.database, PEOPLE), await signInPeople(site.database, PEOPLE)];
    this.applicants = { product: product.map(({ id }) => id), ceiling: ceiling.map(({ id }) => id) };
  }

  async requests(side: Side, count: number): Promise<Request[]> {
    const ids = await storeForms(this.site.database, { count, applicantIds: this.applicants[side], approvedEvery: 0 });
    return ids.map((id, index) => ({
      method: 'POST',
      path: `/api/v1/eligibility-forms/${id}/decisions`,
      headers: { ...authorized(nth(this.members, index)), 'content-type': 'application/json', 'if-match': '"2"' },
      body: RULING,
    }));
  }

  async verify(answered: Record<Side, number>): Promise<void> {
    for (const side of SIDES) {
      const { rows } = await this.site.database.query(
        `WITH form AS (
           SELECT id, version FROM eligibility_form
           WHERE applicant_id = ANY ($1) AND status = 'decision_held' AND version = 3 AND event_count = 3
         )
         SELECT (SELECT count(*)::int FROM form) AS forms,
           (SELECT count(*)::int FROM form_history h JOIN form ON form.id = h.form_id WHERE h.seq = 3) AS history,
           (SELECT count(*)::int FROM decision d JOIN form ON form.id = d.form_id) AS decisions,
           (SELECT count(*)::int FROM timer t JOIN form ON form.id = t.form_id WHERE t.suspended) AS suspended,
           (SELECT count(*)::int FROM timer t JOIN form ON form.id = t.form_id WHERE t.kind = 'release') AS releases`,
        [this.applicants[side]],
      );
      const forms = answered[side];
      const expected = { forms, history: forms, decisions: forms, suspended: 4 * forms, releases: forms };
      requireSame(`Rows of the ${side}`, rows[0], expected);
    }
  }
}
