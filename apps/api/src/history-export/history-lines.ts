import type { ExportedEvent } from '#persistence';
import { csvTable, type CsvRow } from '../reports/csv-table.js';

const HEADER = ['form', 'formId', 'seq', 'type', 'public', 'at', 'actorId', 'actor', 'data', 'hash'];

export function csvLines(pages: AsyncIterable<readonly ExportedEvent[]>): AsyncGenerator<string> {
  return csvTable(HEADER, rowsOf(pages));
}

async function* rowsOf(pages: AsyncIterable<readonly ExportedEvent[]>): AsyncGenerator<CsvRow[]> {
  for await (const events of pages) {
    yield events.map(fields).map(({ data, ...facts }) => ({ ...facts, data: JSON.stringify(data) }));
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
function fields(event: ExportedEvent) {
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
