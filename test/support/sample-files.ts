import { crc32 } from 'node:zlib';

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OOXML = 'application/vnd.openxmlformats-officedocument';

/** A ZIP archive whose entries are stored as they are. */
export function zip(entries: Record<string, string>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, place, path]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06'), end]);
}

/** An Office document of that main part, e.g. `word/document.xml`. */
function office(part: string, mediaType: string): Buffer {
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${CONTENT_TYPES}"><Override PartName="/${part}" ContentType="${mediaType}"/></Types>`,
    '_rels/.rels': '<?xml version="1.0"?><Relationships/>',
    [part]: '<?xml version="1.0"?><document/>',
  });
}

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** A small real file of each type, under the name it goes by. */
export const sampleFiles: Record<string, Buffer> = {
  'programme.pdf': Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
  'plate.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'plate.jpg': bytes('ffd8 ffe0 0010 4a46 4946 0001 0100 0001 0001 0000 ffd9'),
  'plate.gif': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  'plate.webp': Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'),
  'plate.tiff': bytes('4949 2a00 0800 0000 0100 0001 0300 0100 0000 0100 0000 0000 0000'),
  'letter.docx': office('word/document.xml', `${OOXML}.wordprocessingml.document.main+xml`),
  'hours.xlsx': office('xl/workbook.xml', `${OOXML}.spreadsheetml.sheet.main+xml`),
  'slides.pptx': office('ppt/presentation.xml', `${OOXML}.presentationml.presentation.main+xml`),
  'letter.odt': zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
  'hours.ods': zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
  'slides.odp': zip({ mimetype: 'application/vnd.oasis.opendocument.presentation', 'content.xml': '<a/>' }),
  'note.txt': Buffer.from('Kontaktstunden: sechs, ohne Pausen – wie üblich.\n'),
};

/** What passes itself off as something else. */
export const falseFiles: Record<string, Buffer> = {
  'page.pdf': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'drawing.pdf': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'drawing.png': Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  'page.txt': Buffer.from('\n  <html><script>alert(1)</script>'),
  'binary.txt': Buffer.from([0x41, 0x00, 0x42]),
  'latin.txt': Buffer.from([0x66, 0xfc, 0x72]),
  'program.pdf': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
  'archive.docx': zip({ 'evil.js': 'alert(1)' }),
  'macros.docx': office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  'old.docx': Buffer.concat([bytes('d0cf 11e0 a1b1 1ae1'), Buffer.alloc(600)]),
  'photo.png': bytes('ffd8 ffe0 0010 4a46 4946 0001 0100 0001 0001 0000 ffd9'),
};
