import { stringify } from 'csv-stringify/sync';
import type { ExportedEvent } from '#persistence';

const HEADER = ['form', 'formId', 'seq', 'type', 'public', 'at', 'actorId', 'actor', 'data', 'hash'];

/** RFC 4180 with a header. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export async function* csvLines(pages: AsyncIterable<readonly ExportedEvent[]>): AsyncGenerator<string> {
  yield `${HEADER.join(',')}\r\n`;
  for await (const events of pages) {
    const rows = events.map(fields).map(({ data, ...facts }) => ({ ...facts, data: JSON.stringify(data) }));
    yield stringify(rows, {
      columns: HEADER,
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { boolean: String },
    });
  }
}

/** One JSON object a line. */
export async function* jsonLines(pages: AsyncIterable<readonly ExportedEvent[]>): AsyncGenerator<string> {
  for await (const events of pages) yield events.map((event) => `${JSON.stringify(fields(event))}\n`).join('');
}

/**
 * With what the hash is taken over, so that a chain can be recomputed from the export: but for the name of a covering form
 * that the reader may not see.
 */
function fields(event: ExportedEvent): Record<string, unknown> {
  return {
    form: event.number,
    formId: event.form_id,
    seq: event.seq,
    type: event.type,
    public: event.public,
    at: event.at.toISOString(),
    actorId: event.actor_id,
    actor: event.actor_name,
    data: event.data,
    hash: event.hash.toString('hex'),
  };
}
