import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startDemoApi, type DemoProcesses } from '../support/demo-api.js';
import { aForm, approval } from '../support/a-form.js';
import { succeeded, type Docket, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS } from '../support/running-product.js';
import { SmtpSink } from '../support/smtp-sink.js';

interface Action {
  id: string;
  state: string;
  counts: { total: number; pending: number; done: number; failed: number; skipped: number };
}

let sink: SmtpSink;
let product: DemoProcesses;
let docket: Docket;
beforeAll(async () => {
  sink = await SmtpSink.start();
  product = await startDemoApi(sink.url);
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(async () => {
  await product.stop();
  await sink.stop();
});

const FORMS = 200;
const PATH = '/programs/ami-cmi/bulk-actions';
const filter = { q: 'bulkwise' };

async function order(body: object): Promise<Action> {
  return succeeded<Action>(await docket.people.chair.post(PATH, { ...body, filter, dryRun: false }), 202);
}
const progress = async ({ id }: Action): Promise<Action> =>
  succeeded<Action>(await docket.people.chair.get(`${PATH}/${id}`), 200);
const until = (action: Action, holds: (counts: Action['counts']) => boolean, limitMs: number): Promise<Action> =>
  eventually(async () => {
    const now = await progress(action);
    if (!holds(now.counts)) throw new Error(JSON.stringify(now.counts));
    return now;
  }, limitMs);

it('releases two hundred forms once each, though the worker is killed in the middle', async () => {
  const first = await product.startWorker();
  const day = await docket.today();
  const forms: Form[] = [];
  for (let count = 0; count < FORMS; count += 1) {
    const title = `Bulkwise ${String(count)}`;
    forms.push(await docket.submit(aForm(day, { activity: { title } })));
  }
  const listed = (): Promise<Form[]> =>
    docket.people.hq.items('/programs/ami-cmi/reviews?limit=200&q=bulkwise&status=in_review');
  await eventually(async () => expect(await listed()).toHaveLength(FORMS), 60_000);
  const decided = await order({ action: 'decide', ruling: approval });
  await until(decided, ({ done }) => done === FORMS, 60_000);

  const released = await order({ action: 'release' });
  await until(released, ({ done }) => done > 0, 30_000);
  await first.stop('SIGKILL');
  const left = (await progress(released)).counts.pending;
  expect(left).toBeGreaterThan(0);

  await product.startWorker();
  expect(await until(released, ({ pending }) => pending === 0, 90_000)).toMatchObject({
    state: 'finished',
    counts: { total: FORMS, done: FORMS, failed: 0, skipped: 0 },
  });
  for (const { id, number } of forms) {
    const history = await docket.people.hq.history(id);
    expect({ number, released: history.filter((type) => type === 'form.approved') }).toEqual({
      number,
      released: ['form.approved'],
    });
  }
  const numbers = new Set(forms.map(({ number }) => number));
  const mailed = (): string[] =>
    sink.mails.flatMap(({ subject }) => (subject.includes('Approved') ? (/AMI-\d+-\d+/.exec(subject) ?? []) : []));
  await eventually(() => expect(new Set(mailed().filter((number) => numbers.has(number))).size).toBe(FORMS), 60_000);
}, 300_000);
