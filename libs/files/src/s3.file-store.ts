import type * as Commands from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { FileStore, type FileContent } from '#use-cases';
import { parseS3Address, type S3Address } from './s3-address.js';
import { requireStorageKey } from './storage-key.js';

type Sdk = typeof Commands;

/** A server that does not answer must not hold a request for ever. */
const CONNECT_MS = 5_000;
const ANSWER_MS = 20_000;

/** Whatever goes wrong is thrown; the SDK would say it on the console as well. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** A bucket of any server that speaks S3. The SDK is loaded with the first file: it is large, and many never need it. */
export class S3FileStore extends FileStore {
  private readonly address: S3Address;
  private connected: Promise<{ sdk: Sdk; client: S3Client }> | undefined;

  constructor(url: string) {
    super();
    this.address = parseS3Address(url);
  }

  async put(key: string, content: FileContent): Promise<void> {
    requireStorageKey(key);
    const { sdk, client } = await this.connect();
    const body = content.read();
    const abort = new AbortController();
    body.once('error', (error) => abort.abort(error));
    const put = new sdk.PutObjectCommand({
      Bucket: this.address.bucket,
      Key: key,
      Body: body,
      ContentLength: content.size,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: content.sha256.toString('base64'),
    });
    // S3 forgets what broke off.
    try {
      await client.send(put, { abortSignal: abort.signal });
    } finally {
      body.destroy();
    }
  }

  async open(key: string): Promise<Readable | undefined> {
    requireStorageKey(key);
    const { sdk, client } = await this.connect();
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: this.address.bucket, Key: key }));
      return Body as Readable;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return undefined;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    requireStorageKey(key);
    const { sdk, client } = await this.connect();
    await client.send(new sdk.DeleteObjectCommand({ Bucket: this.address.bucket, Key: key }));
  }

  async check(): Promise<void> {
    const { sdk, client } = await this.connect();
    await client.send(new sdk.HeadBucketCommand({ Bucket: this.address.bucket }));
  }

  private connect(): Promise<{ sdk: Sdk; client: S3Client }> {
    this.connected ??= this.load();
    return this.connected;
  }

  private async load(): Promise<{ sdk: Sdk; client: S3Client }> {
    const { endpoint, region, credentials } = this.address;
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      endpoint,
      region,
      ...(credentials !== undefined && { credentials }),
      // Buckets as host names need a DNS that few servers but Amazon's have; all of them know paths.
      forcePathStyle: true,
      // Ours is computed already; servers older than 2025 stumble over the SDK's trailers.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: SILENT,
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
    });
    return { sdk, client };
  }
}

function ignore(): void {
  // Thrown as well.
}
