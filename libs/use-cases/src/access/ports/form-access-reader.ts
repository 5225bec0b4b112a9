import type { DraftAccess, FormAccess } from '#domain';

/** Reads, in one query, what decides who may see a form or a draft. */
export abstract class FormAccessReader {
  abstract find(formId: string): Promise<FormAccess | undefined>;
  /** A draft that was sent still answers by its id: its applicant may repeat the request that sent it. */
  abstract findDraft(draftId: string): Promise<DraftAccess | undefined>;
}
