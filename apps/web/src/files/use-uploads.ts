import { useEffect, useRef, useState } from 'react';
import { ACCEPTED_IN_WORDS, isAccepted, MOST_BYTES } from './file-size.js';
import { removeFile, sendFile } from './send-file.js';

/** A file that the api has taken in. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

export interface Upload {
  key: string;
  file: File;
  /** From 0 to 1. */
  sent: number;
  stored?: StoredFile | undefined;
  error?: string | undefined;
  /** What cannot be helped by trying again. */
  hopeless?: boolean;
}

export interface Uploads {
  all: readonly Upload[];
  /** Some are still on their way. */
  busy: boolean;
  /** Those that arrived. */
  stored: readonly StoredFile[];
  add: (files: Iterable<File>) => void;
  retry: (key: string) => void;
  remove: (key: string) => void;
  /** The list need not show it any more; it stays where it is. */
  forget: (key: string) => void;
  /** They went out with what they were added for: the list begins anew. */
  clear: () => void;
}

/**
 * Files on their way to the api, and those that arrived.
 *
 * @param address where they are posted; each is removed below it
 * @param onChange after one has arrived or was removed
 */
export function useUploads(address: string, onChange?: () => void): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const mine = running.current;
    return () => mine.forEach((abort) => abort.abort());
  }, []);

  const change = (key: string, parts: Partial<Upload>): void =>
    setAll((before) => before.map((upload) => (upload.key === key ? { ...upload, ...parts } : upload)));
  const start = ({ key, file }: Upload): void => {
    const abort = new AbortController();
    running.current.set(key, abort);
    sendFile<StoredFile>(address, file, {
      key,
      signal: abort.signal,
      onProgress: (sent) => change(key, { sent }),
    })
      .then(
        (stored) => {
          change(key, { stored, sent: 1 });
          onChange?.();
        },
        (error: unknown) => change(key, { error: wordsOf(error) }),
      )
      .finally(() => running.current.delete(key));
  };
  const add = (files: Iterable<File>): void => {
    const added = [...files].map((file): Upload => ({
      key: crypto.randomUUID(),
      file,
      sent: 0,
      ...refusedBefore(file),
    }));
    setAll((before) => [...before, ...added]);
    added.filter(({ hopeless }) => hopeless !== true).forEach(start);
  };
  const retry = (key: string): void => {
    const upload = all.find((known) => known.key === key);
    if (upload === undefined) return;
    change(key, { error: undefined, sent: 0 });
    if (upload.stored === undefined) start(upload);
  };
  const remove = (key: string): void => {
    running.current.get(key)?.abort();
    const stored = all.find((upload) => upload.key === key)?.stored;
    const forget = (): void => setAll((before) => before.filter((upload) => upload.key !== key));
    if (stored === undefined) return forget();
    void removeFile(address, stored.id).then(
      () => {
        forget();
        onChange?.();
      },
      (error: unknown) => change(key, { error: wordsOf(error) }),
    );
  };
  return {
    all,
    busy: all.some(({ stored, error }) => stored === undefined && error === undefined),
    stored: all.flatMap(({ stored }) => (stored === undefined ? [] : [stored])),
    add,
    retry,
    remove,
    forget: (key) => setAll((before) => before.filter((upload) => upload.key !== key)),
    clear: () => setAll([]),
  };
}

/** Not worth sending: the api would refuse it after all of it has arrived. */
function refusedBefore({ name, size }: File): Partial<Upload> {
  if (!isAccepted(name)) return { error: `Files of this kind are not taken. ${ACCEPTED_IN_WORDS}`, hopeless: true };
  if (size > MOST_BYTES) return { error: 'The file is too large: it may have at most 10 MB.', hopeless: true };
  if (size === 0) return { error: 'The file is empty.', hopeless: true };
  return {};
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
