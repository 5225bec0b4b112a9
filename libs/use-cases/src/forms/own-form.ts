import { DomainError, isApplicant, type EligibilityForm } from '#domain';
import type { Work } from '../ports/unit-of-work.js';

/** Undefined when there is no such form, or it is somebody else's. */
export async function ownForm(
  { forms }: Pick<Work, 'forms'>,
  id: string,
  applicantId: string,
): Promise<EligibilityForm | undefined> {
  try {
    const form = await forms.get(id);
    return isApplicant(form, applicantId) ? form : undefined;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'form.not-found') return undefined;
    throw error;
  }
}
