const STORAGE_KEY = /^[0-9a-f]{64}$/;

/** @throws Error for what is not a key of ours: nothing a person sent may ever name a file. */
export function requireStorageKey(key: string): void {
  if (!STORAGE_KEY.test(key)) throw new Error('Files are stored under keys of 64 hexadecimal digits.');
}
