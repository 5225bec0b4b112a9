import type { Request } from 'autocannon';
import { authorized, nth, PROGRAM, signInPeople, type Person } from '../people.js';
import { sampleForm } from '../sample-form.js';
import { SIDES, type Side } from '../site.js';
import { named, type SizedSite, type Sizes } from '../sizes.js';
import { requireSame, type Contest, type Work } from './work.js';

const PEOPLE = 64;

/** Every form is a new one, from one of many applicants. */
export class SubmitWork implements Work {
  readonly row = 1;
  readonly name: string;
  readonly ceiling = 'session look-up, ajv, one CTE for the same rows';
  readonly expectedStatus = 201;
  private site!: SizedSite;
  private people!: Record<Side, Person[]>;
  private serial = 0;

  constructor(private readonly size: number) {
    this.name = `submit, ${named(size)} forms`;
  }

  async prepare(sizes: Sizes): Promise<Contest> {
    const site = await sizes.at(this.size);
    this.site = site;
    const [product, ceiling] = [await signInPeople(site.database, PEOPLE), await signInPeople(site.database, PEOPLE)];
    this.people = { product, ceiling };
    return site;
  }

  async requests(side: Side, count: number): Promise<Request[]> {
    return Array.from({ length: count }, () => {
      this.serial += 1;
      return {
        method: 'POST',
        path: `/api/v1/programs/${PROGRAM}/eligibility-forms`,
        headers: { ...authorized(nth(this.people[side], this.serial)), 'content-type': 'application/json' },
        body: JSON.stringify(sampleForm(this.serial)),
      };
    });
  }

  async verify(answered: Record<Side, number>): Promise<void> {
    for (const side of SIDES) {
      const { rows } = await this.site.database.query(
        `WITH form AS (SELECT id FROM eligibility_form WHERE applicant_id = ANY ($1) AND status = 'submitted')
         SELECT (SELECT count(*)::int FROM form) AS forms,
           (SELECT count(*)::int FROM form_history h JOIN form ON form.id = h.form_id) AS history,
           (SELECT count(*)::int FROM timer t JOIN form ON form.id = t.form_id) AS timers,
           (SELECT count(*)::int FROM mail m JOIN form ON form.id = m.form_id) AS mails,
           (SELECT count(*)::int FROM form WHERE EXISTS (SELECT FROM outbox o WHERE o.key = 'route/' || form.id)) AS routings,
           (SELECT count(*)::int FROM outbox o JOIN form ON form.id = o.ordering_key) AS receipts`,
        [this.people[side].map(({ id }) => id)],
      );
      const forms = answered[side];
      const expected = { forms, history: forms, timers: 4 * forms, mails: forms, routings: forms, receipts: forms };
      requireSame(`Rows of the ${side}`, rows[0], expected);
    }
  }
}
