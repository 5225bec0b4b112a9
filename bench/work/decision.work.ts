import type { Request } from 'autocannon';
import { authorized, nth, signInPeople } from '../people.js';
import { SIDES, type Side } from '../site.js';
import { named, type SizedSite, type Sizes } from '../sizes.js';
import { storeForms } from '../stored-forms.js';
import { requireSame, type Contest, type Work } from './work.js';

const PEOPLE = 64;
const RULING = JSON.stringify({ outcome: 'approved', message: 'Welcome in the catalog.' });

/** Every decision closes a form of its own, which nobody has changed since it was read. */
export class DecisionWork implements Work {
  readonly row = 5;
  readonly name: string;
  readonly ceiling = 'session look-up, ajv, one versioned CTE for the same rows';
  readonly expectedStatus = 201;
  private site!: SizedSite;
  private applicants!: Record<Side, string[]>;

  constructor(private readonly size: number) {
    this.name = `decision, ${named(size)} forms`;
  }

  async prepare(sizes: Sizes): Promise<Contest> {
    const site = await sizes.at(this.size);
    this.site = site;
    const [product, ceiling] = [await signInPeople(site.database, PEOPLE), await signInPeople(site.database, PEOPLE)];
    this.applicants = { product: product.map(({ id }) => id), ceiling: ceiling.map(({ id }) => id) };
    return site;
  }

  async requests(side: Side, count: number): Promise<Request[]> {
    const ids = await storeForms(this.site.database, { count, applicantIds: this.applicants[side] });
    return ids.map((id, index) => ({
      method: 'POST',
      path: `/api/v1/eligibility-forms/${id}/decisions`,
      headers: { ...authorized(nth(this.site.members, index)), 'content-type': 'application/json', 'if-match': '"2"' },
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
