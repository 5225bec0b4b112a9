import { UnreadableSpreadsheet } from '#use-cases';

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Tags with their attributes as they are written, CDATA, what is skipped, and text. */
const TOKEN =
  /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|([^<]+)/gy;

/**
 * The parts of an XML document in their order, names without their prefixes. Reads what spreadsheets are made of; a
 * document type is refused, because nothing good declares entities in one.
 *
 * @throws UnreadableSpreadsheet
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const pattern = new RegExp(TOKEN);
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    pattern.lastIndex = at;
    const token = pattern.exec(xml);
    if (token === null) throw new UnreadableSpreadsheet('The file is damaged: its XML cannot be read.');
    at = pattern.lastIndex;
    const [, slash, name, attributes = '', empty, cdata, text] = token;
    if (name !== undefined) {
      if (slash === '/') yield { kind: 'close', name };
      else yield { kind: 'open', name, attributes, empty: empty === '/' };
    } else if (cdata !== undefined) yield { kind: 'text', text: cdata };
    else if (text !== undefined) yield { kind: 'text', text: unescaped(text) };
  }
}

/** The value of one attribute, whatever its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
