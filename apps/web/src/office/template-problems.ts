import type { FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';

const PARTS: Readonly<Record<string, { id: string; name: string }>> = {
  '/subject': { id: 'template-subject', name: 'The subject' },
  '/body': { id: 'template-body', name: 'The text' },
};

/** What is wrong with the words, in sentences, at the fields of the editor. */
export function templateErrors(error: Error): FieldError[] {
  return problemErrors(error, (pointer) => PARTS[pointer]?.id).map(({ field, message }) => {
    const part = Object.values(PARTS).find(({ id }) => id === field);
    // The api says what the part it points to must be.
    return part !== undefined && /^(?:must|is) /.test(message)
      ? { field: part.id, message: `${part.name} ${message}` }
      : { ...(field !== undefined && { field }), message };
  });
}
