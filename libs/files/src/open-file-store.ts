import type { FileStore } from '#use-cases';
import { DiskFileStore } from './disk.file-store.js';
import { S3FileStore } from './s3.file-store.js';

export interface FileStoreOptions {
  /** `s3://key:secret@host:port/bucket?region=…&tls=0`; unset: the folder. */
  url: string | undefined;
  /** Absolute; made when the first file comes. Shared by all machines of an installation. */
  directory: string;
}

export function openFileStore({ url, directory }: FileStoreOptions): FileStore {
  return url === undefined ? new DiskFileStore(directory) : new S3FileStore(url);
}
