import { Injectable } from '@nestjs/common';
import { awaitsDecision, isInReview, unassign, type EligibilityForm } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import type { JobResult } from '../mail/send-mail.js';
import { LeastOpenWork } from './least-open-work.js';
import { replaceReviewer } from './replace-reviewer.js';
import { SettleReview } from './settle-review.js';

/** A held decision is released or undone within about a minute; until then its form keeps its assignees. */
const HELD_SECONDS = 60;

/**
 * Takes the forms of somebody who left a committee and gives them to others, or calls these. Where recommendations are
 * counted, they are counted again without the member.
 */
@Injectable()
export class ReplaceMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** Does nothing for who still is a member, in another role or again. Running twice changes nothing. */
  async execute(program: string, memberId: string): Promise<JobResult> {
    const members = await this.committees.reviewers(program);
    if (members.some(({ id }) => id === memberId)) return { kind: 'done' };
    let held = false;
    for (const formId of await this.concerned(program, memberId)) {
      const form = await this.unitOfWork.run((work) => this.release(work, formId, memberId));
      held ||= form.status === 'decision_held' && assignmentOf(form, memberId) !== undefined;
    }
    return held ? { kind: 'retry', afterSeconds: HELD_SECONDS, error: 'A decision is held.' } : { kind: 'done' };
  }

  /** A quorum concerns every form. One under an earlier policy that counts is counted again with its next reminder. */
  private async concerned(program: string, memberId: string): Promise<string[]> {
    const { review } = this.policies.inForceAt(program, await this.clock.now());
    return review.decision.mode === 'single'
      ? this.committees.assignedForms(program, memberId)
      : this.committees.undecidedForms(program);
  }

  private async release(work: Work, formId: string, memberId: string): Promise<EligibilityForm> {
    const form = await work.forms.get(formId);
    if (!awaitsDecision(form)) return form;
    const now = await this.clock.now();
    const policy = this.policies.version(form.program, form.policyVersion);
    const assignment = assignmentOf(form, memberId);
    const ended = assignment === undefined ? { form, events: [] } : unassign(form, assignment.id);
    const endedIds = assignment === undefined ? [] : [assignment.id];
    const found =
      assignment !== undefined && isInReview(ended.form)
        ? await replaceReviewer(ended.form, endedIds, policy, this, now)
        : null;
    const settled = await this.settleReview.execute(work, found?.form ?? ended.form, now);
    const events = [...ended.events, ...(found?.events ?? []), ...settled.events];
    if (events.length === 0) return form;
    work.forms.update(settled.form, events, now, null);
    for (const id of endedIds) work.forms.endAssignment(id, now);
    for (const added of found?.assignments ?? []) work.forms.addAssignment(form, added, now, null);
    if (found !== null) {
      const step = `left/${String(settled.form.version)}`;
      work.mails.order({ kind: found.call.kind, step, form, to: found.call.to }, now);
    }
    return settled.form;
  }
}

function assignmentOf({ assignments }: EligibilityForm, memberId: string): { id: string } | undefined {
  return assignments.find(({ reviewerId }) => reviewerId === memberId);
}
