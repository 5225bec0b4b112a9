/** How far each person has read the thread of a form. Reading is no change of the form. */
export abstract class ReadMarkers {
  /** Never moves back. False when the form has no such message. */
  abstract advance(formId: string, personId: string, messageId: string): Promise<boolean>;
}
