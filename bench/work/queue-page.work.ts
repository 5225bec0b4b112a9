import type { Request } from 'autocannon';
import { authorized, nth, PROGRAM } from '../people.js';
import type { Side } from '../site.js';
import { named, type SizedSite, type Sizes } from '../sizes.js';
import { requireSame, type Contest, type Work } from './work.js';

const PAGE = 50;
const QUEUE = `/api/v1/programs/${PROGRAM}/reviews?queue=general&status=in_review&limit=${PAGE}`;

/** The first page of a queue and one from its middle, in turn. */
export class QueuePageWork implements Work {
  readonly row = 3;
  readonly name: string;
  readonly ceiling = 'session look-up, the same keyset query by hand';
  readonly expectedStatus = 200;
  private site!: SizedSite;
  private paths!: string[];

  constructor(private readonly size: number) {
    this.name = `queue page, ${named(size)} forms`;
  }

  async prepare(sizes: Sizes): Promise<Contest> {
    this.site = await sizes.at(this.size);
    this.paths = [QUEUE, `${QUEUE}&cursor=${await this.cursorOfTheMiddle()}`];
    await this.requireSamePages();
    return this.site;
  }

  async requests(_side: Side, count: number): Promise<Request[]> {
    return Array.from({ length: count }, (_none, index) => this.request(index));
  }

  /** Nothing was written; the pages were compared before. */
  async verify(): Promise<void> {
    await this.requireSamePages();
  }

  private request(index: number): Request {
    return { method: 'GET', path: nth(this.paths, index), headers: authorized(nth(this.site.members, index)) };
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

/** The same page of the product beside itself, with more forms and with fewer. */
export class QueuePageGrowthWork implements Work {
  readonly row = 4;
  readonly name: string;
  readonly ceiling: string;
  readonly expectedStatus = 200;
  private readonly large: QueuePageWork;
  private readonly small: QueuePageWork;

  constructor(sizes: { large: number; small: number }) {
    this.large = new QueuePageWork(sizes.large);
    this.small = new QueuePageWork(sizes.small);
    this.name = `queue page, ${named(sizes.large)} beside ${named(sizes.small)} forms`;
    this.ceiling = `the product itself with ${named(sizes.small)} forms`;
  }

  async prepare(sizes: Sizes): Promise<Contest> {
    const [large, small] = [await this.large.prepare(sizes), await this.small.prepare(sizes)];
    return { ...large, servers: { product: large.servers.product, ceiling: small.servers.product } };
  }

  requests(side: Side, count: number): Promise<Request[]> {
    return (side === 'product' ? this.large : this.small).requests(side, count);
  }

  async verify(): Promise<void> {
    await this.large.verify();
    await this.small.verify();
  }
}
