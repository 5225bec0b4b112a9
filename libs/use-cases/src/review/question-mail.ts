import { formatDate, type OpenQuestion, type Policy } from '#domain';

/** What a mail about a question says: its words, and its last day in the program's zone. */
export function questionMail({ message, dueOn }: OpenQuestion, { timeZone }: Policy): Record<string, string> {
  return { message, answerBy: `${formatDate(dueOn)} (${timeZone})` };
}
