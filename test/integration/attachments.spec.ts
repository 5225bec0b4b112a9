import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal, type Answer } from '../support/http.js';
import { startS3Server, type S3Server } from '../support/s3-server.js';
import { falseFiles, sampleFiles } from '../support/sample-files.js';

interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  from: string;
  uploadedBy: unknown;
  messageId: string | null;
  commentId: string | null;
}

const PDF = sampleFiles['programme.pdf'] ?? Buffer.alloc(0);
const MEGABYTE = 1_048_576;

/** A PDF of that many bytes. */
const pdfOf = (size: number): Buffer => Buffer.concat([PDF, Buffer.alloc(size - PDF.length, ' ')]);

let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3Server();
});
afterAll(() => s3.close());

describe.each(['disk', 's3'] as const)('with files on %s', (kind) => {
  let room: CommitteeRoom;
  let applicant: Caller;
  let other: Caller;
  let robin: Caller;
  let sam: Caller;
  let kim: Caller;
  let chair: Caller;
  let hq: Caller;
  let form: Form;
  let path: string;

  beforeAll(async () => {
    room = await CommitteeRoom.open('programs', undefined, kind === 's3' ? s3.url : undefined);
    applicant = await room.enter('applicant', { name: 'Alex Applicant' });
    other = await room.enter('other', { name: 'Olga Other' });
    robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
    sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
    kim = await room.enter('kim', { name: 'Kim Conflicted', role: 'reviewer' });
    chair = await room.enter('chair', { name: 'Charlie Chair', role: 'chair' });
    hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
    form = await arrived();
    path = `/eligibility-forms/${form.id}/attachments`;
  });
  afterAll(() => room.close());

  function arrived(): Promise<Form> {
    return room.submitAndRoute(applicant, aForm(room.day, { activity: { instructors: [{ name: 'Kim Conflicted' }] } }));
  }

  interface Upload {
    to?: string;
    type?: string;
    part?: string;
    headers?: Record<string, string>;
    more?: [string, string | Blob][];
  }

  async function upload(by: Caller, name: string, bytes: Buffer, options: Upload = {}): Promise<Answer> {
    const body = new FormData();
    const { to = path, type = 'application/octet-stream', part = 'file', headers = {}, more = [] } = options;
    body.append(part, new Blob([bytes], { type }), name);
    for (const [field, value] of more) body.append(field, value);
    const response = await fetch(`${room.url}${to}`, {
      method: 'POST',
      headers: { ...(by.token !== undefined && { authorization: `Bearer ${by.token}` }), ...headers },
      body,
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  const added = async (by: Caller, name: string, bytes = PDF, options?: Upload): Promise<Attachment> =>
    succeeded<Attachment>(await upload(by, name, bytes, options), 201);

  async function download(by: Caller, id: string, from = path): Promise<Response> {
    return fetch(`${room.url}${from}/${id}/content`, { headers: { authorization: `Bearer ${String(by.token)}` } });
  }

  const names = async (by: Caller, of = path): Promise<string[]> =>
    (await by.items<Attachment>(of)).map(({ name }) => name);

  const keyOf = async (id: string): Promise<string> => {
    const [row] = await room.query<{ key: string }>('SELECT key FROM attachment WHERE id = $1', [id]);
    return row?.key ?? '';
  };
  const hasBytes = async (key: string): Promise<boolean> => {
    const stream = await room.files().open(key);
    stream?.destroy();
    return stream !== undefined;
  };

  describe('what comes', () => {
    test.each(Object.entries(sampleFiles))(
      '%s goes again, byte for byte, to be saved and not shown',
      async (name, bytes) => {
        const another = await arrived();
        const to = `/eligibility-forms/${another.id}/attachments`;
        const { id, ...facts } = await added(applicant, name, bytes, { to });
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        expect(facts).toEqual({
          formId: another.id,
          name,
          mediaType: expect.any(String),
          size: bytes.length,
          sha256,
        });
        const answer = await download(robin, id, to);
        expect(answer.status).toBe(200);
        expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'content-type': facts.mediaType,
          'content-length': String(bytes.length),
          'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        });
      },
    );

    test('is kept under a random key, never under its name', async () => {
      const another = await arrived();
      const to = `/eligibility-forms/${another.id}/attachments`;
      const { id, name } = await added(applicant, '../../\u202Eetc/pass\r\nwd.pdf', PDF, { to });
      expect(name).not.toMatch(/[/\\\r\n\u202E]/);
      expect(await keyOf(id)).toMatch(/^[0-9a-f]{64}$/);
      const long = await added(applicant, `${'ü'.repeat(300)}.pdf`, PDF, { to });
      expect(long.name).toBe(`${'ü'.repeat(146)}.pdf`);
      const { headers } = await download(robin, long.id, to);
      expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${'%C3%BC'.repeat(146)}.pdf`);
    });

    test.each(Object.entries(falseFiles))('%s is not what it says: 415, and nothing is kept', async (name, bytes) => {
      const before = await names(hq);
      expect(refusal(await upload(applicant, name, bytes))).toEqual({ status: 415, code: 'attachment.type' });
      expect(await names(hq)).toEqual(before);
    });

    test.each([
      ['page.html', 'text/html'],
      ['drawing.svg', 'image/svg+xml'],
      ['programme.pdf', 'text/html'],
      ['table.csv', 'text/csv'],
      ['letter.docm', ''],
    ])('%s called %s is refused by its name and claim alone', async (name, type) => {
      expect(refusal(await upload(applicant, name, PDF, { type }))).toEqual({ status: 415, code: 'attachment.type' });
    });

    test('may have 10 MB and not a byte more', async () => {
      const another = await arrived();
      const to = `/eligibility-forms/${another.id}/attachments`;
      expect((await added(applicant, 'large.pdf', pdfOf(10 * MEGABYTE), { to })).size).toBe(10 * MEGABYTE);
      expect(refusal(await upload(applicant, 'larger.pdf', pdfOf(10 * MEGABYTE + 1), { to }))).toEqual({
        status: 413,
        code: 'request.too-large',
      });
      expect(await names(applicant, to)).toEqual(['large.pdf']);
    });

    test('is one file: an empty one, none, a second one, or something beside it is 422', async () => {
      expect(refusal(await upload(applicant, 'empty.pdf', Buffer.alloc(0)))).toEqual({
        status: 422,
        code: 'request.invalid',
      });
      expect(refusal(await upload(applicant, 'a.pdf', PDF, { part: 'attachment' })).status).toBe(422);
      expect(refusal(await upload(applicant, 'a.pdf', PDF, { more: [['status', 'approved']] })).status).toBe(422);
      const second = new Blob([PDF], { type: 'application/pdf' });
      expect(refusal(await upload(applicant, 'a.pdf', PDF, { more: [['file', second]] }))).toEqual({
        status: 422,
        code: 'request.invalid',
      });
      const many = Array.from({ length: 50 }, (_, index): [string, string] => [`field${String(index)}`, 'x']);
      expect(refusal(await upload(applicant, 'a.pdf', PDF, { more: many })).status).toBe(422);
    });

    test.each([
      ['application/json', '{}', 415],
      ['multipart/form-data', 'x', 415],
      ['multipart/form-data; boundary=a; charset=utf-8', 'x', 415],
      ['multipart/form-data; boundary=a', '--a\r\nbroken', 400],
      ['multipart/form-data; boundary=a', '', 422],
      ['multipart/form-data; boundary=a', '--a--\r\n', 422],
      [
        'multipart/form-data; boundary=a',
        '--a\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--a--\r\n',
        400,
      ],
    ])('as %s with %j: %i', async (type, body, status) => {
      expect((await applicant.send('POST', path, body, { 'content-type': type })).status).toBe(status);
    });

    test('a file is taken nowhere else', async () => {
      const answer = await upload(applicant, 'a.pdf', PDF, { to: `/eligibility-forms/${form.id}/messages` });
      expect(refusal(answer)).toEqual({ status: 415, code: 'request.media-type' });
    });

    test('what breaks off leaves nothing', async () => {
      const { hostname, port, pathname } = new URL(`${room.url}${path}`);
      const socket = connect(Number(port), hostname);
      const count = async (): Promise<unknown> => room.query('SELECT count(*)::int FROM attachment');
      const before = await count();
      await new Promise<void>((resolve) => {
        socket.write(
          `POST ${pathname} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${String(applicant.token)}\r\n` +
            'Content-Type: multipart/form-data; boundary=a\r\nContent-Length: 1000000\r\n\r\n' +
            '--a\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n',
        );
        socket.write(pdfOf(100_000), () => resolve());
      });
      socket.destroy();
      // The server is none the worse for it.
      expect((await applicant.get(path)).status).toBe(200);
      expect(await count()).toEqual(before);
    });
  });

  describe('who sees it', () => {
    test('evidence: its applicant, the committee, headquarters; nobody else', async () => {
      const { version } = await robin.form(form.id);
      const { id } = await added(applicant, 'programme.pdf');
      for (const viewer of [applicant, robin, hq]) {
        expect(succeeded<Attachment>(await viewer.get(`${path}/${id}`), 200)).toMatchObject({
          id,
          from: 'applicant',
          uploadedBy: { id: applicant.id, name: 'Alex Applicant' },
        });
        expect((await download(viewer, id)).status).toBe(200);
      }
      for (const stranger of [kim, other]) {
        expect(refusal(await stranger.get(path)).status).toBe(404);
        expect(refusal(await stranger.get(`${path}/${id}`)).status).toBe(404);
        expect((await download(stranger, id)).status).toBe(404);
        expect((await upload(stranger, 'a.pdf', PDF)).status).toBe(404);
      }
      expect((await upload(hq, 'a.pdf', PDF)).status).toBe(403);
      expect(await applicant.history(form.id)).toContain('evidence.added');
      expect((await robin.form(form.id)).version).toBe(version + 1);
    });

    test('a file of another form is none of this one', async () => {
      const another = await arrived();
      const { id } = await added(applicant, 'elsewhere.pdf', PDF, {
        to: `/eligibility-forms/${another.id}/attachments`,
      });
      expect(refusal(await robin.get(`${path}/${id}`))).toEqual({ status: 404, code: 'attachment.unknown' });
      expect((await download(robin, id)).status).toBe(404);
      expect(refusal(await applicant.send('DELETE', `${path}/${id}`)).status).toBe(404);
      const sent = await applicant.post(`/eligibility-forms/${form.id}/messages`, {
        text: 'See.',
        attachmentIds: [id],
      });
      expect(refusal(sent)).toEqual({ status: 422, code: 'message.invalid' });
    });

    test('a member’s file stays the committee’s until it is sent', async () => {
      const [toSend, internal] = [await added(robin, 'answer.pdf'), await added(robin, 'doubts.pdf')];
      expect(await names(applicant)).not.toContain('answer.pdf');
      expect((await download(applicant, toSend.id)).status).toBe(404);
      succeeded(
        await robin.post(`/eligibility-forms/${form.id}/comments`, { text: 'Hm.', attachmentIds: [internal.id] }),
        201,
      );
      succeeded(
        await robin.post(`/eligibility-forms/${form.id}/messages`, { text: 'Here.', attachmentIds: [toSend.id] }),
        201,
      );
      const seen = succeeded<Attachment>(await applicant.get(`${path}/${toSend.id}`), 200);
      expect(seen).toMatchObject({ from: 'committee', uploadedBy: null, commentId: null });
      expect((await download(applicant, toSend.id)).status).toBe(200);

      expect(refusal(await applicant.get(`${path}/${internal.id}`)).status).toBe(404);
      expect((await download(applicant, internal.id)).status).toBe(404);
      expect(refusal(await applicant.send('DELETE', `${path}/${internal.id}`)).status).toBe(404);
      const mine = await Promise.all(
        ['', '/history', '/attachments', '/messages'].map((sub) =>
          applicant.get(`/eligibility-forms/${form.id}${sub}`),
        ),
      );
      expect(JSON.stringify(mine.map(({ body }) => body))).not.toMatch(/doubts|Robin/);
      expect(await names(sam)).toEqual(expect.arrayContaining(['answer.pdf', 'doubts.pdf']));
      const thread = await applicant.items<{ attachments: unknown }>(`/eligibility-forms/${form.id}/messages`);
      expect(thread.at(-1)?.attachments).toEqual([
        { id: toSend.id, name: 'answer.pdf', mediaType: 'application/pdf', size: PDF.length },
      ]);
      const comments = await sam.items<{ attachments: unknown }>(`/eligibility-forms/${form.id}/comments`);
      expect(comments.at(-1)?.attachments).toEqual([
        { id: internal.id, name: 'doubts.pdf', mediaType: 'application/pdf', size: PDF.length },
      ]);
      const again = await robin.post(`/eligibility-forms/${form.id}/messages`, {
        text: 'Or.',
        attachmentIds: [internal.id],
      });
      expect(refusal(again)).toEqual({ status: 422, code: 'message.invalid' });
      const anothers = await sam.post(`/eligibility-forms/${form.id}/comments`, {
        text: 'So.',
        attachmentIds: [toSend.id],
      });
      expect(refusal(anothers)).toEqual({ status: 422, code: 'comment.invalid' });
    });

    test('a conflict takes it from a member at once', async () => {
      const another = await arrived();
      const to = `/eligibility-forms/${another.id}/attachments`;
      const { id } = await added(applicant, 'programme.pdf', PDF, { to });
      succeeded(await sam.post(`/eligibility-forms/${another.id}/recusals`, { reason: 'A friend.' }), 201);
      expect((await download(sam, id, to)).status).toBe(404);
      expect((await upload(sam, 'a.pdf', PDF, { to })).status).toBe(404);
    });
  });

  describe('removing', () => {
    test('takes the file from everybody, and a job its bytes', async () => {
      const { id } = await added(applicant, 'mistake.pdf');
      const key = await keyOf(id);
      expect(refusal(await robin.send('DELETE', `${path}/${id}`))).toEqual({ status: 403, code: 'access.forbidden' });
      expect((await applicant.send('DELETE', `${path}/${id}`)).status).toBe(204);
      expect(refusal(await applicant.send('DELETE', `${path}/${id}`)).status).toBe(404);
      expect((await download(robin, id)).status).toBe(404);
      expect(await names(hq)).not.toContain('mistake.pdf');
      expect(await hasBytes(key)).toBe(true);
      await room.discardFiles();
      expect(await hasBytes(key)).toBe(false);
      expect(await applicant.history(form.id)).toContain('evidence.removed');
    });

    test('is for a chair where it was sent already', async () => {
      const { id } = await added(applicant, 'patient.pdf');
      succeeded(
        await applicant.post(`/eligibility-forms/${form.id}/messages`, { text: 'See.', attachmentIds: [id] }),
        201,
      );
      expect(refusal(await applicant.send('DELETE', `${path}/${id}`))).toEqual({
        status: 409,
        code: 'attachment.kept',
      });
      expect((await chair.send('DELETE', `${path}/${id}`)).status).toBe(204);
      const thread = await applicant.items<{ attachments: unknown }>(`/eligibility-forms/${form.id}/messages`);
      expect(thread.at(-1)?.attachments).toEqual([]);
    });
  });

  describe('nothing is left over', () => {
    test('the job of a finished upload leaves its bytes alone, however often it runs', async () => {
      const { id } = await added(applicant, 'kept.pdf');
      await room.discardFiles('all');
      await room.query(`UPDATE outbox SET state = 'pending' WHERE job = 'file.discard'`);
      await room.discardFiles('all');
      expect((await download(robin, id)).status).toBe(200);
    });

    test('an upload whose process died is cleared away by its job', async () => {
      const { id } = await added(applicant, 'crashed.pdf');
      const key = await keyOf(id);
      // As it stands when the bytes are in the store and the process dies before the second transaction.
      await room.query(`UPDATE attachment SET state = 'pending' WHERE id = $1`, [id]);
      await room.query(`UPDATE outbox SET state = 'pending' WHERE payload ->> 'key' = $1`, [key]);
      await room.discardFiles('due');
      expect(await hasBytes(key)).toBe(true);
      expect(await names(applicant)).not.toContain('crashed.pdf');
      await room.discardFiles('all');
      expect(await hasBytes(key)).toBe(false);
      expect(await room.query('SELECT 1 FROM attachment WHERE id = $1', [id])).toEqual([]);
    });

    test('an upload that is refused at the end leaves neither row nor bytes', async () => {
      const another = await arrived();
      const to = `/eligibility-forms/${another.id}/attachments`;
      const uploads = await Promise.all(
        Array.from({ length: 24 }, (_, index) => upload(applicant, `${String(index)}.pdf`, PDF, { to })),
      );
      const statuses = uploads.map(({ status }) => status);
      const stored = await applicant.items<Attachment>(to);
      expect(stored.length).toBeLessThanOrEqual(20);
      expect(stored).toHaveLength(statuses.filter((status) => status === 201).length);
      expect(new Set(statuses.filter((status) => status !== 201))).toEqual(new Set([413]));
      const rows = await room.query<{ state: string }>('SELECT state FROM attachment WHERE form_id = $1', [another.id]);
      expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['stored']));
    });

    test('a form that was withdrawn meanwhile takes no more from its applicant', async () => {
      const another = await arrived();
      const to = `/eligibility-forms/${another.id}/attachments`;
      const { id } = await added(applicant, 'programme.pdf', PDF, { to });
      succeeded(await applicant.withdraw(another.id), 201);
      expect(refusal(await upload(applicant, 'late.pdf', PDF, { to }))).toEqual({
        status: 409,
        code: 'form.state-conflict',
      });
      expect((await download(robin, id, to)).status).toBe(200);
    });
  });

  test('the same request twice is one file; another file under the same key is refused', async () => {
    const once = { headers: { 'idempotency-key': `file-${kind}` } };
    const first = await added(applicant, 'once.pdf', PDF, once);
    expect(await added(applicant, 'once.pdf', PDF, once)).toEqual(first);
    expect((await names(applicant)).filter((name) => name === 'once.pdf')).toHaveLength(1);
    const changed = Buffer.concat([PDF, Buffer.from(' ')]);
    expect(refusal(await upload(applicant, 'once.pdf', changed, once))).toEqual({
      status: 422,
      code: 'idempotency.key-reused',
    });
    const stream = await room.files().open(await keyOf(first.id));
    expect(stream && (await buffer(stream)).equals(PDF)).toBe(true);
  });

  test('readiness looks at the files', async () => {
    const ready = (): Promise<unknown> =>
      fetch(`${room.url.replace('/api/v1', '')}/readyz`).then((answer) => answer.json());
    await eventually(async () => {
      expect(await ready()).toMatchObject({ checks: { files: 'ok' } });
    });
  });
});
