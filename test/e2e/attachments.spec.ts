import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { aForm } from '../support/a-form.js';
import { succeeded, type Caller, type Docket, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { send } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningDemo } from '../support/running-product.js';
import { sampleFiles } from '../support/sample-files.js';

let product: RunningDemo;
let docket: Docket;
let form: Form;

beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
  form = await docket.submitAndRoute(aForm(await docket.today()));
}, START_LIMIT_MS);
afterAll(() => product.stop());

/** The keys under which bytes are kept. */
async function kept(): Promise<string[]> {
  const names = await readdir(join(product.dataDir, 'files'), { recursive: true });
  return names.map((name) => name.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name));
}

async function upload(by: Caller, name: string): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([sampleFiles[name] ?? Buffer.alloc(0)]), name);
  const response = await fetch(`${docket.url}/api/v1/eligibility-forms/${form.id}/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(by.token)}` },
    body,
  });
  const answer = { status: response.status, headers: response.headers, body: await response.json() };
  return succeeded<{ id: string }>(answer, 201).id;
}

it('a member answers with a file, and the applicant is mailed and finds it', async () => {
  const { applicant, reviewer1 } = docket.people;
  const id = await upload(reviewer1, 'letter.docx');
  const messages = `/eligibility-forms/${form.id}/messages`;
  succeeded(await reviewer1.post(messages, { text: 'Please see the letter.', attachmentIds: [id] }), 201);
  const mail = await eventually(async () => {
    const found = (await docket.mails(form.number)).find(({ subject }) =>
      subject.includes('a message from the committee'),
    );
    if (found === undefined) throw new Error('no mail yet');
    return found;
  });
  expect(mail.to).toBe('applicant@demo.example');
  expect(mail.text).toContain('Please see the letter.');
  expect(mail.text).not.toContain('reviewer1');
  const [message] = await applicant.items<{ attachments: { id: string; name: string }[] }>(messages);
  expect(message?.attachments).toMatchObject([{ id, name: 'letter.docx' }]);
});

it('the worker removes the bytes of a file that is removed', async () => {
  const { applicant } = docket.people;
  const before = await kept();
  const id = await upload(applicant, 'programme.pdf');
  expect(await kept()).toHaveLength(before.length + 1);
  const removed = await applicant.send('DELETE', `/eligibility-forms/${form.id}/attachments/${id}`);
  expect(removed.status).toBe(204);
  await eventually(async () => expect(await kept()).toEqual(before));
});

it('an hour later finished uploads are still there', async () => {
  const before = await kept();
  await docket.advance('PT2H');
  const id = await upload(docket.people.applicant, 'plate.png');
  const path = `/eligibility-forms/${form.id}/attachments/${id}`;
  expect((await docket.people.chair.get(`${path}/content`)).status).toBe(200);
  expect(await kept()).toEqual(expect.arrayContaining(before));
});

it('a reset of the demo leaves no bytes behind', async () => {
  expect(await kept()).not.toEqual([]);
  succeeded(await send(`${docket.url}/api/demo/reset`, {}, 'POST'), 200);
  await eventually(async () => expect(await kept()).toEqual([]));
});
