import type { Request } from 'autocannon';
import { authorized, nth, PROGRAM, signInPeople, type Person } from '../people.js';
import type { Side, Site } from '../site.js';
import { storeForms } from '../stored-forms.js';
import { requireSame, type Work } from './work.js';

const FORMS = 10_000;
const PAGE = 50;
const MEMBERS = 16;
const QUEUE = `/api/v1/programs/${PROGRAM}/reviews?queue=general&status=in_review&limit=${PAGE}`;

/** The first page of a queue and one from its middle, in turn, out of 10,000 forms. */
export class QueuePageWork implements Work {
  readonly row = 3;
  readonly name = 'queue page, 10k forms';
  readonly ceiling = 'session look-up, the keyset query on the partial index';
  readonly expectedStatus = 200;
  private site!: Site;
  private members!: Person[];
  private paths!: string[];

  async prepare(site: Site): Promise<void> {
    this.site = site;
    const applicants = await signInPeople(site.database, MEMBERS);
    this.members = await signInPeople(site.database, MEMBERS, 'chair');
    const applicantIds = applicants.map(({ id }) => id);
    const ids = await storeForms(site.database, { count: FORMS, applicantIds, approvedEvery: 4 });
    await site.database.query(
      `INSERT INTO assignment (id, form_id, reviewer_id, assigned_at)
       SELECT gen_random_uuid(), id, $2, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS form (id, n) WHERE n % 2 = 0`,
      [ids, nth(this.members, 0).id],
    );
    await site.database.query('VACUUM (ANALYZE)');
    this.paths = [QUEUE, `${QUEUE}&cursor=${await this.cursorOfTheMiddle()}`];
    await this.requireSamePages();
  }

  async requests(_side: Side, count: number): Promise<Request[]> {
    return Array.from({ length: count }, (_none, index) => this.request(index));
  }

  /** Nothing was written; the pages were compared before. */
  async verify(): Promise<void> {
    await this.requireSamePages();
  }

  private request(index: number): Request {
    return { method: 'GET', path: nth(this.paths, index), headers: authorized(nth(this.members, index)) };
  }

  private async cursorOfTheMiddle(): Promise<string> {
    const { rows } = await this.site.database.query(
      `SELECT to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00') AS due, id,
         row_number() OVER (ORDER BY due_at, id) * 2 AS twice, count(*) OVER () AS total
       FROM eligibility_form WHERE queue = 'general' AND status = 'in_review' ORDER BY due_at, id`,
    );
    const { due, id } = rows.find(({ twice, total }) => Number(twice) >= Number(total));
    return Buffer.from(JSON.stringify([due, id])).toString('base64url');
  }

  private async requireSamePages(): Promise<void> {
    for (const [index, path] of this.paths.entries()) {
      const [one, other] = [await this.read('product', index), await this.read('ceiling', index)];
      requireSame(`Items of ${path}`, one.items.length, PAGE);
      requireSame(`The ceiling's page of ${path}`, other, one);
    }
  }

  private async read(side: Side, index: number): Promise<{ items: unknown[] }> {
    const { path, headers } = this.request(index);
    const response = await fetch(`${this.site.servers[side].url}${path}`, { headers });
    return (await response.json()) as { items: unknown[] };
  }
}
