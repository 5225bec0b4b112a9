import { Injectable } from '@nestjs/common';
import {
  copiedContent,
  correctDraft,
  DomainError,
  DRAFT_KEPT_DAYS,
  instantAt,
  MOST_DRAFTS,
  requireKnownChoices,
  resubmit,
  resubmittedContent,
  type Draft,
  type DraftContent,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Listings } from '../ports/listings.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { removeWithFiles } from './draft-files.js';
import { existingDraft } from './expect-draft.js';
import { ownForm } from './own-form.js';

export interface StartDraftCommand {
  /** Made by the caller, so that a repeated request finds what the first one stored. */
  id: string;
  program: string;
  applicantId: string;
  content: DraftContent;
  /** A form of the applicant's own, or a listing: the draft begins with what it says. */
  copyOf?: string | undefined;
}

const KEPT_MS = DRAFT_KEPT_DAYS * 86_400_000;

@Injectable()
export class StartDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly listings: Listings,
  ) {}

  /** @throws DomainError `form.invalid`, `draft.too-many`, `program.not-found` */
  async execute({ content, copyOf, ...facts }: StartDraftCommand): Promise<Draft> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(facts.program, now);
    const draft = { ...facts, content, resubmissionOf: null, former: null, version: 1, createdAt: now, updatedAt: now };
    requireKnownChoices(draft, policy);
    const copied = copyOf === undefined ? {} : await this.copy(copyOf, facts);
    return this.store({ ...draft, content: correctDraft(copied, content) });
  }

  /**
   * Begins with what a form said that was not approved, to be sent again. Begun before, that draft is the answer: a form
   * is sent again once at a time.
   *
   * @throws DomainError `form.state-conflict`, `form.resubmissions-used`, `draft.too-many`
   */
  async again(id: string, formerId: string): Promise<Draft> {
    const now = await this.clock.now();
    const [former, begun] = await this.unitOfWork.run(
      async ({ forms, drafts }) => [await forms.get(formerId), await drafts.findFor(formerId)] as const,
    );
    resubmit(former, id, this.policies.version(former.program, former.policyVersion));
    if (begun !== undefined) return begun;
    const { program, applicantId } = former;
    const { completedOn, ...content } = resubmittedContent(former, {});
    const filled = { ...content, ...(completedOn !== null && { completedOn }) };
    const facts = { id, program, applicantId, resubmissionOf: formerId, former: former.content };
    return this.store({ ...facts, content: filled, version: 1, createdAt: now, updatedAt: now });
  }

  private async store(draft: Draft): Promise<Draft> {
    try {
      await this.unitOfWork.run(async (work) => {
        const { drafts } = work;
        if ((await drafts.count(draft.applicantId, draft.program)) >= MOST_DRAFTS) {
          throw new DomainError('draft.too-many', `There are ${MOST_DRAFTS} drafts already: send or delete one first.`);
        }
        for (const untouched of await drafts.untouchedSince(instantAt(draft.createdAt - KEPT_MS))) {
          await removeWithFiles(work, untouched, draft.createdAt);
        }
        drafts.insert(draft);
      });
      return draft;
    } catch (error) {
      // The first run of this request was not able to answer any more, or the form is being sent again in another tab.
      if (!(error instanceof AlreadyStored)) throw error;
      const { id, resubmissionOf } = draft;
      return this.unitOfWork.run(
        async (work) =>
          (resubmissionOf === null ? undefined : await work.drafts.findFor(resubmissionOf)) ?? existingDraft(work, id),
      );
    }
  }

  private async copy(id: string, { program, applicantId }: Omit<StartDraftCommand, 'content'>): Promise<DraftContent> {
    const listed = await this.listings.activity(program, id);
    if (listed !== undefined) return copiedContent(listed);
    const form = await this.unitOfWork.run((work) => ownForm(work, id, applicantId));
    if (form?.program === program) {
      const { completedOn: _completedOn, ...content } = form.content;
      return copiedContent(content);
    }
    throw new DomainError('form.invalid', 'There is nothing to copy.', {}, [
      { pointer: '/copyOf', message: 'is neither a form of yours nor a listing of this program' },
    ]);
  }
}
