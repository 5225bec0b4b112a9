import { DomainError, type EligibilityForm } from '#domain';

/** @throws DomainError `form.version-stale` when the caller acted on an older state than the stored one */
export function expectVersion(
  form: EligibilityForm,
  seen: number | undefined,
  viewer: 'applicant' | 'committee',
): void {
  const current = viewer === 'applicant' ? form.applicantVersion : form.version;
  if (seen === undefined || seen === current) return;
  throw new DomainError('form.version-stale', `Form ${form.number} has changed since it was read.`, {
    currentVersion: current,
  });
}
