import type { MultipartFile } from '@fastify/multipart';
import { createHash, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ATTACHMENT_LIMITS, attachmentName, mayBecome, promisedType, requireType } from '#domain';
import { BEGINNING_BYTES, recognise, recogniseBeginning } from '#files';
import { RequestProblem } from '../problem/request-problem.js';
import { FILE_PART, type FileKind } from './multipart.js';

/**
 * A file as it came, on the disk under no name: it was removed as soon as it was opened, so that nothing of it stays
 * whatever becomes of the process.
 */
export class ReceivedFile {
  private constructor(
    private readonly handle: FileHandle,
    readonly name: string,
    readonly mediaType: string,
    /** In bytes. */
    readonly size: number,
    readonly sha256: Buffer,
  ) {}

  /**
   * Takes a part in, chunk by chunk. What its first bytes give away is refused before the rest is read.
   *
   * @throws DomainError `attachment.type`
   * @throws RequestProblem `request.too-large`; `request.invalid` for an empty file
   */
  static async take(part: MultipartFile, kind: FileKind): Promise<ReceivedFile> {
    const name = attachmentName(part.filename);
    const promised = kind === 'attachment' ? promisedType(name, part.mimetype) : null;
    const handle = await openNameless();
    try {
      const hash = createHash('sha256');
      let [size, beginning] = [0, Buffer.alloc(0)];
      for await (const chunk of part.file as AsyncIterable<Buffer>) {
        if (promised !== null && beginning.length < BEGINNING_BYTES) {
          beginning = Buffer.concat([beginning, chunk]);
          if (!mayBecome(promised, await recogniseBeginning(beginning))) requireType(promised, undefined);
        }
        hash.update(chunk);
        size += chunk.length;
        await handle.writeFile(chunk);
      }
      if (part.file.truncated) throw fileTooLarge();
      if (size === 0) throw emptyFile();
      const received = new ReceivedFile(handle, name, promised?.mediaType ?? part.mimetype, size, hash.digest());
      if (promised !== null) requireType(promised, await recognise(() => received.read()));
      return received;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** From the first byte; may be read again. */
  read(): Readable {
    // In object mode, which is the default here, a reader could not ask for so many bytes.
    return Readable.from(chunksOf(this.handle), { objectMode: false });
  }

  /** All of it at once: for what is small enough to be held. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.read() as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async discard(): Promise<void> {
    await this.handle.close();
  }
}

const CHUNK_BYTES = 65_536;

/** A stream of the handle's own would close it. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  let position = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `docket-${randomUUID()}.part`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}

export function fileTooLarge(): RequestProblem {
  const megabytes = ATTACHMENT_LIMITS.fileBytes / (1024 * 1024);
  return new RequestProblem('request.too-large', `The file is too large: it may have at most ${megabytes} MB.`);
}

function emptyFile(): RequestProblem {
  return new RequestProblem('request.invalid', 'The file is empty.', {
    fields: [{ pointer: `/${FILE_PART}`, message: 'must not be empty' }],
  });
}
