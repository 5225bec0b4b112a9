import type { DomainError } from '#domain';
import type { BulkRefusal } from '../ports/bulk-actions.js';

/** A refusal as people read it in a list: the words, with what each field says. */
export function refusalOf(formId: string, { code, message, fields }: DomainError): BulkRefusal {
  const said = fields.map((field) => `${field.pointer.slice(1)} ${field.message}`);
  const changed = code === 'form.version-stale' ? ' Look at it again before you change it.' : '';
  return { formId, code, detail: said.length === 0 ? `${message}${changed}` : `${message} (${said.join('; ')})` };
}
