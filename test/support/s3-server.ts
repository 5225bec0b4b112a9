import S3rver from 's3rver';
import { temporaryDirectory } from './temporary-directory.js';

export interface S3Server {
  /** As `FILES_URL` takes it. */
  url: string;
  close(): Promise<void>;
}

const BUCKET = 'docket';

/** A server that speaks S3, checks signatures and keeps its files in a folder of its own. */
export async function startS3Server(): Promise<S3Server> {
  const directory = await temporaryDirectory('s3');
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: directory.path,
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await server.run();
  return {
    url: `s3://S3RVER:S3RVER@127.0.0.1:${port}/${BUCKET}?tls=0`,
    async close() {
      await server.close();
      await directory.remove();
    },
  };
}
