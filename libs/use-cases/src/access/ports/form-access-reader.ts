import type { FormAccess } from '#domain';

/** Reads, in one query, what decides who may see a form. */
export abstract class FormAccessReader {
  abstract find(formId: string): Promise<FormAccess | undefined>;
}
