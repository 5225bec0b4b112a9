import type { Readable } from 'node:stream';

/** How many bytes tell most types apart. */
export const BEGINNING_BYTES = 4_100;

const ZIP_ENTRY = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Control characters that no text holds. */
const NOT_TEXT = /[^\P{Cc}\t\n\f\r]/u;

/** The media type that the first bytes have the marks of; undefined when they have none, or too few came. */
export async function recogniseBeginning(bytes: Uint8Array): Promise<string | undefined> {
  // What kind of archive it is stands further on.
  if (ZIP_ENTRY.equals(bytes.subarray(0, ZIP_ENTRY.length))) return 'application/zip';
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(bytes))?.mime;
}

/** The media type that all of the bytes have; undefined when they are nothing known. */
export async function recognise(read: () => Readable): Promise<string | undefined> {
  const { fileTypeFromStream } = await import('file-type');
  const stream = read();
  try {
    const type = await fileTypeFromStream(stream);
    if (type !== undefined) return type.mime;
  } finally {
    stream.destroy();
  }
  return (await isPlainText(read())) ? 'text/plain' : undefined;
}

/** UTF-8 without control characters, and no markup: browsers guess at what begins with `<`. */
async function isPlainText(stream: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun = false;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (NOT_TEXT.test(text)) return false;
      const start = text.trimStart();
      if (!begun && start.startsWith('<')) return false;
      begun ||= start !== '';
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  } finally {
    stream.destroy();
  }
}
