import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { UnreadableSpreadsheet } from '#use-cases';

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** The end record stands before a comment of at most 64 KiB. */
const END_WITHIN = 22 + 65_535;
const MOST_ENTRIES = 1_000;

interface Entry {
  method: number;
  packedBytes: number;
  localOffset: number;
}

/**
 * Reads members of a ZIP archive, counting what they really inflate to: sizes in the archive are claims of whoever made it.
 * Together the members read may not exceed the limit, so a small archive cannot fill the memory.
 */
export class ZipArchive {
  private room: number;

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
    mostInflatedBytes: number,
  ) {
    this.room = mostInflatedBytes;
  }

  /** @throws UnreadableSpreadsheet */
  static open(bytes: Buffer, mostInflatedBytes: number): ZipArchive {
    try {
      return new ZipArchive(bytes, directoryOf(bytes), mostInflatedBytes);
    } catch (error) {
      if (error instanceof RangeError) throw damaged();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a member, or undefined when there is none. @throws UnreadableSpreadsheet */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const inflated = await this.inflated(entry);
    this.room -= inflated.length;
    if (this.room < 0) throw tooLarge();
    return inflated.toString('utf8');
  }

  private async inflated({ method, packedBytes, localOffset }: Entry): Promise<Buffer> {
    const packed = this.packed(localOffset, packedBytes);
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw damaged();
    try {
      return await inflate(packed, { maxOutputLength: Math.max(this.room, 1) });
    } catch (error) {
      throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
    }
  }

  private packed(localOffset: number, packedBytes: number): Buffer {
    if (localOffset + 30 > this.bytes.length || this.bytes.readUInt32LE(localOffset) !== LOCAL) throw damaged();
    const start =
      localOffset + 30 + this.bytes.readUInt16LE(localOffset + 26) + this.bytes.readUInt16LE(localOffset + 28);
    if (start + packedBytes > this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + packedBytes);
  }
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw tooLarge();
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw damaged();
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) {
      throw new UnreadableSpreadsheet('The file is protected by a password.');
    }
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes);
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      localOffset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - END_WITHIN); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw damaged();
}

function damaged(): UnreadableSpreadsheet {
  return new UnreadableSpreadsheet('The file is damaged: it cannot be unpacked.');
}

function tooLarge(): UnreadableSpreadsheet {
  return new UnreadableSpreadsheet('The file unpacks to far more than a programme needs.');
}
