import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openFileStore } from '#files';
import type { FileContent, FileStore } from '#use-cases';
import { startS3Server, type S3Server } from '../support/s3-server.js';
import { temporaryDirectory, type TemporaryDirectory } from '../support/temporary-directory.js';

const newKey = (): string => randomBytes(32).toString('hex');
const contentOf = (bytes: Buffer): FileContent => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest(),
  read: () => Readable.from([bytes]),
});

let directory: TemporaryDirectory;
let server: S3Server;
let stores: Record<'disk' | 's3', FileStore>;

beforeAll(async () => {
  directory = await temporaryDirectory('files');
  server = await startS3Server();
  stores = {
    disk: openFileStore({ url: undefined, directory: directory.path }),
    s3: openFileStore({ url: server.url, directory: '' }),
  };
});
afterAll(async () => {
  await server.close();
  await directory.remove();
});

async function read(store: FileStore, key: string): Promise<Buffer | undefined> {
  const stream = await store.open(key);
  return stream && buffer(stream);
}

describe.each(['disk', 's3'] as const)('on %s', (kind) => {
  test('what is put can be read again, byte for byte, under its key alone', async () => {
    const [key, bytes] = [newKey(), randomBytes(3_000_000)];
    await stores[kind].put(key, contentOf(bytes));
    expect((await read(stores[kind], key))?.equals(bytes)).toBe(true);
    expect(await read(stores[kind], newKey())).toBeUndefined();
  });

  test('the same key again replaces what was there', async () => {
    const key = newKey();
    await stores[kind].put(key, contentOf(Buffer.from('first')));
    await stores[kind].put(key, contentOf(Buffer.from('second')));
    expect((await read(stores[kind], key))?.toString()).toBe('second');
  });

  test('what is removed is gone, and removing it again is no error', async () => {
    const key = newKey();
    await stores[kind].put(key, contentOf(Buffer.from('bytes')));
    await stores[kind].remove(key);
    await stores[kind].remove(key);
    expect(await read(stores[kind], key)).toBeUndefined();
  });

  test('bytes that break off leave nothing', async () => {
    const key = newKey();
    const half = contentOf(randomBytes(200_000));
    const breaking: FileContent = {
      ...half,
      read: () =>
        Readable.from(
          (function* () {
            yield randomBytes(100_000);
            throw new Error('the connection is gone');
          })(),
        ),
    };
    await expect(stores[kind].put(key, breaking)).rejects.toThrow();
    // s3rver keeps what came, unlike S3.
    if (kind === 'disk') expect(await read(stores[kind], key)).toBeUndefined();
  });

  test.each(['', '../../etc/passwd', 'certificate.pdf', 'A'.repeat(64), `${'a'.repeat(64)}/..`])(
    'nothing but a key of ours names a file: %j',
    async (key) => {
      for (const attempt of [() => stores[kind].open(key), () => stores[kind].remove(key)]) {
        await expect(attempt()).rejects.toThrow('64 hexadecimal digits');
      }
      await expect(stores[kind].put(key, contentOf(Buffer.from('x')))).rejects.toThrow('64 hexadecimal digits');
    },
  );

  test('it says that it works', async () => {
    await expect(stores[kind].check()).resolves.toBeUndefined();
  });
});

test('on disk no unfinished file stays behind', async () => {
  const files = await readdir(directory.path, { recursive: true });
  expect(files.filter((name) => name.includes('part'))).toEqual([]);
});

describe('a store that cannot work says so', () => {
  test.each([
    ['no server', 's3://S3RVER:S3RVER@127.0.0.1:1/docket?tls=0'],
    ['no such bucket', () => server.url.replace('/docket?', '/another?')],
  ])('%s', async (_why, url) => {
    const store = openFileStore({ url: typeof url === 'string' ? url : url(), directory: '' });
    await expect(store.check()).rejects.toThrow();
    await expect(store.put(newKey(), contentOf(Buffer.from('x')))).rejects.toThrow();
  });

  test('somebody whom the server does not know', async () => {
    const store = openFileStore({ url: server.url.replace('//S3RVER:', '//stranger:'), directory: '' });
    await expect(store.put(newKey(), contentOf(Buffer.from('x')))).rejects.toThrow();
  });

  test('a folder that may not be written to', async () => {
    const locked = await temporaryDirectory('locked');
    await chmod(locked.path, 0o500);
    const store = openFileStore({ url: undefined, directory: `${locked.path}/files` });
    const asRoot = process.getuid?.() === 0;
    const outcome = expect(store.check());
    await (asRoot ? outcome.resolves.toBeUndefined() : outcome.rejects.toThrow(/EACCES/));
    await locked.remove();
  });
});
