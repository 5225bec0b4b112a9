/**
 * The SELECT that appends one event to the history of the form of each mail in `mails`, a CTE with columns of `mail`.
 * The data is written as its hash covers it: keys in order, ids and kinds without anything to escape.
 *
 * @param actor SQL that says who did it; nobody: the product itself
 */
export function mailEvent(mails: string, event: string, actor = 'NULL::uuid'): string {
  return `SELECT append_form_event(e.form_id, '${event}', ${actor}, '{"kind":"' || e.kind || '","mailId":"' || e.id
    || '","recipientId":' || coalesce('"' || e.recipient_id || '"', 'null') || '}')
  FROM ${mails} e WHERE e.form_id IS NOT NULL`;
}
