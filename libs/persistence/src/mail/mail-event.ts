/**
 * SQL that appends one event to the history of a mail's form, and is null for mails about no form. The data is written
 * as its hash covers it: keys in order, ids and kinds without anything to escape.
 *
 * @param mail alias of a row of `mail`
 * @param actor SQL that says who did it; nobody: the product itself
 * @param resentAs SQL with the id of the mail that was ordered instead
 */
export function appendMailEvent(mail: string, event: string, actor = 'NULL::uuid', resentAs?: string): string {
  const another = resentAs === undefined ? '' : ` || ',"resentAs":"' || ${resentAs} || '"'`;
  return `CASE WHEN ${mail}.form_id IS NOT NULL THEN append_form_event(${mail}.form_id, '${event}', ${actor},
    '{"kind":"' || ${mail}.kind || '","mailId":"' || ${mail}.id
    || '","recipientId":' || coalesce('"' || ${mail}.recipient_id || '"', 'null')${another} || '}') END`;
}
