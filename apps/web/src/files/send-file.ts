import type { Answer } from '../api/answer.js';
import { read } from '../api/client.js';

interface Sending {
  /** The same for every attempt: the file is kept once. */
  key: string;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Sends one file, and says how far it is; `fetch` cannot say that.
 *
 * @throws Refusal | Unreachable
 */
export function sendFile<T>(address: string, file: File, sending: Sending): Promise<T> {
  return read(send<T>(address, file, sending));
}

function send<T>(address: string, file: File, { key, onProgress, signal }: Sending): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Idempotency-Key', key);
    request.responseType = 'json';
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => {
      const response = new Response(null, { status: request.status });
      resolve(response.ok ? { data: request.response as T, response } : { error: request.response, response });
    };
    request.onerror = () => reject(new Error('The connection broke.'));
    request.onabort = () => reject(new Error('It was called off.'));
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    // The api goes by the name and the bytes; what a system calls a type differs from one to the next.
    body.append('file', file.slice(0, file.size, 'application/octet-stream'), file.name);
    request.send(body);
  });
}

/** @throws Refusal | Unreachable */
export function removeFile(address: string, id: string): Promise<unknown> {
  const removal = fetch(`${address}/${id}`, { method: 'DELETE' });
  return read(
    removal.then(async (response) => {
      if (response.ok) return { response };
      const error: unknown = await response.json().catch(() => undefined);
      return { error, response };
    }),
  );
}
