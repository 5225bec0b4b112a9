import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FileStore } from '#use-cases';
import { asAttachment } from '../input/content-disposition.js';

/** Should a browser show one nevertheless, it runs nothing and belongs to no site. */
const SANDBOX = "default-src 'none'; sandbox";

interface KnownFile {
  id: string;
  name: string;
  key: string;
  size: number;
  media_type: string;
}

/** The bytes of an attachment, to be saved and never shown. */
export async function sendBytes(
  files: FileStore,
  { id, name, key, size, media_type: type }: KnownFile,
  reply: FastifyReply,
): Promise<StreamableFile> {
  const bytes = await files.open(key);
  if (bytes === undefined) throw new Error(`The bytes of attachment ${id} are not in the store.`);
  reply.header('content-security-policy', SANDBOX);
  reply.header('cache-control', 'private, no-store');
  return new StreamableFile(bytes, { type, length: size, disposition: asAttachment(name) });
}
