/** The one part that a body may have. */
export const FILE_PART = 'file';

/** With a boundary, as RFC 2046 has it, and nothing else. */
const MULTIPART = /^multipart\/form-data[ \t]*;[ \t]*boundary=(?:"[^"\r\n]{1,70}"|[^\s;,"]{1,70})[ \t]*$/i;

export function isMultipart(contentType: string | undefined): boolean {
  return contentType !== undefined && MULTIPART.test(contentType);
}

/** What the file is to be: attachments are held against their accepted types, spreadsheets by whoever reads them. */
export type FileKind = 'attachment' | 'spreadsheet';
