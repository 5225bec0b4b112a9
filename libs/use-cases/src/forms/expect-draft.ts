import { DomainError, toIso, type Draft } from '#domain';
import type { Work } from '../ports/unit-of-work.js';

/** @throws DomainError `draft.not-found`, also when it was sent already */
export async function existingDraft({ drafts }: Pick<Work, 'drafts'>, id: string): Promise<Draft> {
  const draft = await drafts.find(id);
  if (draft === undefined) throw new DomainError('draft.not-found', 'There is no such draft.');
  return draft;
}

/** @throws DomainError `draft.version-stale` when another save came between */
export function expectDraftVersion({ version, updatedAt }: Draft, seen: number | undefined): void {
  if (seen === undefined || seen === version) return;
  throw new DomainError('draft.version-stale', 'The draft was saved elsewhere since it was read.', {
    currentVersion: version,
    updatedAt: toIso(updatedAt),
  });
}
