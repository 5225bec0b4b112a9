import type { Readable } from 'node:stream';

/** Bytes on their way into a store. */
export interface FileContent {
  /** In bytes. */
  size: number;
  sha256: Buffer;
  /** From the first byte; may be read again. */
  read(): Readable;
}

/**
 * Keeps the bytes of files under keys of ours: 64 hexadecimal digits, random, never used twice. What a file is called
 * and whom it belongs to is PostgreSQL's to know.
 */
export abstract class FileStore {
  /** All of the bytes or none of them, durable once it resolves. The same key again replaces them. */
  abstract put(key: string, content: FileContent): Promise<void>;
  /** Undefined when there is nothing under the key. */
  abstract open(key: string): Promise<Readable | undefined>;
  /** No error when there is nothing. */
  abstract remove(key: string): Promise<void>;
  /** Rejects with the reason why files can be neither kept nor read at the moment. */
  abstract check(): Promise<void>;
}
