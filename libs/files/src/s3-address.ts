/** Where a bucket is and how to get in. */
export interface S3Address {
  endpoint: string;
  region: string;
  bucket: string;
  /** Absent: the SDK looks for them where it always does (environment, profile, the machine's role). */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

/** @param url as the settings have checked it: `s3://key:secret@host:port/bucket?region=…&tls=0` */
export function parseS3Address(url: string): S3Address {
  const { host, pathname, searchParams, username, password } = new URL(url);
  const scheme = searchParams.get('tls') === '0' ? 'http' : 'https';
  return {
    endpoint: `${scheme}://${host}`,
    region: searchParams.get('region') ?? 'us-east-1',
    bucket: pathname.replaceAll('/', ''),
    credentials:
      username === ''
        ? undefined
        : { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
  };
}
