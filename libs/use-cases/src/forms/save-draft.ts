import { Injectable } from '@nestjs/common';
import { requireKnownChoices, type Draft, type DraftContent } from '#domain';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { removeWithFiles } from './draft-files.js';
import { existingDraft, expectDraftVersion } from './expect-draft.js';

@Injectable()
export class SaveDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError `form.invalid`, `draft.not-found`, `draft.version-stale` */
  async execute(id: string, content: DraftContent, seenVersion: () => number): Promise<Draft> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const before = await existingDraft(work, id);
      requireKnownChoices({ ...before, content }, this.policies.inForceAt(before.program, now));
      expectDraftVersion(before, seenVersion());
      const after = { ...before, content, version: before.version + 1, updatedAt: now };
      work.drafts.replace(before, after);
      return after;
    });
  }
}

@Injectable()
export class DiscardDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `draft.not-found`, `draft.version-stale` */
  async execute(id: string, seenVersion: number | undefined): Promise<void> {
    const at = await this.clock.now();
    await this.unitOfWork.run(async (work) => {
      const draft = await existingDraft(work, id);
      expectDraftVersion(draft, seenVersion);
      await removeWithFiles(work, draft, at);
    });
  }
}
