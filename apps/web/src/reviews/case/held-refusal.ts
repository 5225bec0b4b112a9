import type { QueryClient } from '@tanstack/react-query';
import { Refusal } from '../../api/answer.js';
import { caseQuery, type ReviewedForm } from './case.queries.js';
import { refusedWords, type HeldAct } from './held-words.js';

/** Something came too late; it is said as long as the form stays at that version. */
export interface LateAct {
  words: string;
  version: number;
}

/** The form is not any more as it was seen. */
export function isLate(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 409 || error.status === 412);
}

/** Reads the form again to say what has become of it. */
export async function whyLate(
  queryClient: QueryClient,
  formId: string,
  act: HeldAct,
  decidedAt: string,
): Promise<LateAct> {
  const fresh = (await queryClient.query({ ...caseQuery(formId), staleTime: 0 })) as ReviewedForm;
  return { words: refusedWords(act, decidedAt, fresh), version: fresh.version };
}
