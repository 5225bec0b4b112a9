/** A line of iCalendar: its name, what follows the name before the colon, and its value as text. */
export interface Property {
  name: string;
  parameters: string;
  value: string;
}

/**
 * Unfolds and unescapes (RFC 5545, 3.1 and 3.3.11).
 *
 * @throws Error when a line is not ended by CRLF, too long, or no property.
 */
export function readCalendar(text: string): Property[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line is not ended.');
  const physical = text.slice(0, -2).split('\r\n');
  const wrong = physical.find((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line));
  if (wrong !== undefined) throw new Error(`Not a line of iCalendar: ${wrong}`);
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => {
    const parts = /^([A-Z-]+)((?:;[^:]+)?):(.*)$/su.exec(line);
    if (parts === null) throw new Error(`Not a property: ${line}`);
    const [, name = '', parameters = '', value = ''] = parts;
    return { name, parameters, value: value.replace(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c)) };
  });
}

/** Properties before the first event, and those of each event. */
export function calendarParts(properties: readonly Property[]): { head: Property[]; events: Property[][] } {
  const parts: Property[][] = [[]];
  for (const property of properties) {
    if (property.name === 'BEGIN' && property.value === 'VEVENT') parts.push([]);
    parts.at(-1)?.push(property);
  }
  const [head = [], ...events] = parts;
  return { head, events };
}

export function valueOf(properties: readonly Property[], name: string): string | undefined {
  return properties.find((property) => property.name === name)?.value;
}

export interface Element {
  name: string;
  attributes: string;
  children: Element[];
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/**
 * Enough of XML 1.0 for a document without CDATA and comments.
 *
 * @throws Error where it is not well-formed.
 */
export function readXml(text: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('Not characters of XML.');
  const document: Element = { name: '', attributes: '', children: [], text: '' };
  const open: Element[] = [document];
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [, closing, name, attributes = '', empty, data] = token;
    if (data !== undefined) appendText(open.at(-1), data);
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`Unexpected </${name}>`);
      continue;
    }
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [root] = document.children;
  if (end !== text.length || open.length !== 1 || document.children.length !== 1 || root === undefined) {
    throw new Error(`Not well-formed at ${text.slice(end, end + 80)}`);
  }
  return root;
}

function appendText(element: Element | undefined, data: string): void {
  if (element !== undefined) element.text += unescapeXml(data);
}

/** Texts of the children with that name. */
export function textsOf(element: Element | undefined, name: string): string[] {
  return (element?.children ?? []).filter((child) => child.name === name).map(({ text }) => text);
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function unescapeXml(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`Not an entity of XML: ${entity}`);
    return character;
  });
}
