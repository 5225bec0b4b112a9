import { expect, test } from '@jest/globals';
import { parseS3Address } from './s3-address.js';

test('a bucket with everything said', () => {
  expect(parseS3Address('s3://key:se%2Fcret@127.0.0.1:9000/docket?region=eu-central-1&tls=0')).toEqual({
    endpoint: 'http://127.0.0.1:9000',
    region: 'eu-central-1',
    bucket: 'docket',
    credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
  });
});

test('a bucket of the machine’s own role, over TLS', () => {
  expect(parseS3Address('s3://s3.eu-central-1.amazonaws.com/docket')).toEqual({
    endpoint: 'https://s3.eu-central-1.amazonaws.com',
    region: 'us-east-1',
    bucket: 'docket',
    credentials: undefined,
  });
});
