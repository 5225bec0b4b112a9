/** As the api has it: in bytes, for one file. */
export const MOST_BYTES = 10_485_760;
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt';
export const ACCEPTED_IN_WORDS = 'PDF, pictures, Office documents or text, up to 10 MB each.';

/** Whether the api takes a file of this name; what is in it, only the api can tell. */
export function isAccepted(name: string): boolean {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  return ending !== undefined && ACCEPTED.split(',').includes(ending);
}

/** `812 bytes`, `34 kB`, `2.5 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${Math.round(bytes / 100_000) / 10} MB`;
}
