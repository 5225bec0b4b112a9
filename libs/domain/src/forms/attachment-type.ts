import { DomainError } from '../errors.js';

interface AttachmentType {
  /** What the bytes must turn out to be. */
  mediaType: string;
  /** As which the first bytes alone are recognised: Office files are ZIP archives; text is nothing in particular. */
  beginsAs: string | null;
  extensions: readonly string[];
}

const ZIP = 'application/zip';
const plain = (mediaType: string, ...extensions: string[]): AttachmentType => ({
  mediaType,
  beginsAs: mediaType,
  extensions,
});
const office = (mediaType: string, extension: string): AttachmentType => ({
  mediaType,
  beginsAs: ZIP,
  extensions: [extension],
});

/**
 * Certificates, programmes and letters come as these. Left out with intent: HTML and SVG, which run scripts; Office
 * files that can carry macros (the old formats, and `.docm` and its like); CSV, whose formulas a spreadsheet runs.
 */
const TYPES: readonly AttachmentType[] = [
  plain('application/pdf', 'pdf'),
  plain('image/png', 'png'),
  plain('image/jpeg', 'jpg', 'jpeg'),
  plain('image/gif', 'gif'),
  plain('image/webp', 'webp'),
  plain('image/tiff', 'tif', 'tiff'),
  office('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  office('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  office('application/vnd.oasis.opendocument.text', 'odt'),
  office('application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  office('application/vnd.oasis.opendocument.presentation', 'odp'),
  { mediaType: 'text/plain', beginsAs: null, extensions: ['txt'] },
];

/** What a program sends that does not know the type either. */
const UNKNOWN = 'application/octet-stream';

/**
 * The type that a file's name promises.
 *
 * @param claimed what the sender calls it; parameters such as a charset do not count
 * @throws DomainError `attachment.type` for a name of no accepted type, and where the claim differs from the name
 */
export function promisedType(name: string, claimed: string): AttachmentType {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const type = TYPES.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
  if (type === undefined) throw refused(`Files end in ${TYPES.flatMap(({ extensions }) => extensions).join(', ')}.`);
  const claim = claimed.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const agrees = ['', UNKNOWN, type.mediaType].includes(claim);
  if (!agrees) throw refused('It is called another type than its name says.');
  return type;
}

/** Whether a file may still turn out to be of the type, by what its first bytes were recognised as. */
export function mayBecome({ beginsAs }: AttachmentType, recognised: string | undefined): boolean {
  return recognised === undefined || recognised === beginsAs;
}

/** @throws DomainError `attachment.type` when all of the bytes were recognised as something else, or as nothing */
export function requireType({ mediaType }: AttachmentType, recognised: string | undefined): void {
  if (recognised !== mediaType) throw refused('What is in it is not what its name says.');
}

function refused(why: string): DomainError {
  return new DomainError('attachment.type', `The file cannot be taken. ${why}`);
}
