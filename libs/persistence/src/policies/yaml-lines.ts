import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

export interface YamlText {
  /** The content as plain data; undefined when the text is no YAML. */
  content: unknown;
  /** What keeps the text from being YAML: tabs, open quotes, keys given twice. */
  problems: { line: number; message: string }[];
  /** The line, from 1, of what is at the path, else of the nearest thing around it. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** Reads YAML and keeps its lines, so that a problem found later can be shown where it was written. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return {
    content: document.errors.length > 0 ? undefined : (document.toJS() as unknown),
    problems: document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, message })),
    // An empty text has no lines; what it lacks, it lacks in the first.
    lineOf: (path) => Math.max(1, lines.linePos(offsetOf(document, path)).line),
  };
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const found = child(isAlias(node) ? node.resolve(document) : node, step);
    if (!found) break;
    ({ node } = found);
    offset = found.offset ?? offset;
  }
  return offset;
}

/** For an entry of a map the place of its key: a value may start on a later line. */
function child(parent: unknown, step: string | number): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined };
  }
  if (isSeq(parent)) {
    const item = parent.items[Number(step)];
    return { node: item, offset: isScalar(item) || isMap(item) || isSeq(item) ? item.range?.[0] : undefined };
  }
  return undefined;
}
