import { Injectable } from '@nestjs/common';
import { advanceVersions, awaitsDecision, isInReview, unassign, type EligibilityForm } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import type { JobResult } from '../mail/send-mail.js';
import { LeastOpenWork } from './least-open-work.js';
import { reviewersOf } from './recipients.js';
import { findConflictsOf } from './find-conflicts-of.js';
import { replaceReviewer } from './replace-reviewer.js';
import { SettleReview } from './settle-review.js';

/** A held decision is released or undone within about a minute; until then its form keeps its assignees. */
const HELD_SECONDS = 60;

/**
 * Brings a committee's forms in line with a member who left or came: the forms of who left go to others, or these are
 * called; whoever is there, or goes by another name now, is compared with them once more; to who came, or is back from an absence, goes by load what waits for nobody. Where recommendations are counted,
 * they are counted again.
 */
@Injectable()
export class ReplaceMember {
  constructor(
    readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** Takes nothing from who still is a member, in another role or again. Running twice changes nothing. */
  async execute(program: string, memberId: string): Promise<JobResult> {
    const members = await this.committees.reviewers(program);
    if (members.some(({ id }) => id === memberId)) {
      await findConflictsOf({ program, personId: memberId }, this, await this.clock.now());
      for (const formId of await this.waiting(program)) await this.unitOfWork.run((work) => this.offer(work, formId));
      return { kind: 'done' };
    }
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

  /** What the presence of one more member may change. */
  private async waiting(program: string): Promise<string[]> {
    const { review } = this.policies.inForceAt(program, await this.clock.now());
    const concerned = review.decision.mode !== 'single' || review.assignment === 'least-open-work';
    return concerned ? this.committees.undecidedForms(program) : [];
  }

  /** Gives a form without an assignee to the member with the least open work who is there, where the policy says so. */
  private async offer(work: Work, formId: string): Promise<void> {
    const form = await work.forms.get(formId);
    if (!isInReview(form)) return;
    const now = await this.clock.now();
    const policy = this.policies.version(form.program, form.policyVersion);
    const byLoad = form.assignments.length === 0 && policy.review.assignment === 'least-open-work';
    const assigned = byLoad ? await this.leastOpenWork.assign(form, policy, now) : null;
    const settled = await this.settleReview.execute(work, assigned?.form ?? form, now);
    const events = [...(assigned?.events ?? []), ...settled.events];
    if (events.length === 0) return;
    // Both at once are one step of the form's version.
    const written = advanceVersions({ ...settled.form, version: form.version }, events);
    work.forms.update(written, events, now, null);
    if (assigned === null) return;
    for (const added of assigned.form.assignments) work.forms.addAssignment(form, added, now, null);
    const to = await reviewersOf(assigned.form, this.committees);
    work.mails.order({ kind: 'new-form', step: `back/${String(written.version)}`, form, to }, now);
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
      const to = found.call.to.filter((id) => !settled.told.includes(id));
      work.mails.order({ kind: found.call.kind, step, form, to }, now);
    }
    return settled.form;
  }
}

function assignmentOf({ assignments }: EligibilityForm, memberId: string): { id: string } | undefined {
  return assignments.find(({ reviewerId }) => reviewerId === memberId);
}
