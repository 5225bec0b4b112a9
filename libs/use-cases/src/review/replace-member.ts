import { Injectable } from '@nestjs/common';
import { awaitsDecision, isInReview, unassign, type EligibilityForm } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import type { JobResult } from '../mail/send-mail.js';
import { LeastOpenWork } from './least-open-work.js';
import { replaceReviewer } from './replace-reviewer.js';

/** A held decision is released or undone within about a minute; until then its form keeps its assignees. */
const HELD_SECONDS = 60;

/** Takes the forms of somebody who left a committee and gives them to others, or calls these. */
@Injectable()
export class ReplaceMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
  ) {}

  /** Does nothing for who still is a member, in another role or again. Running twice changes nothing. */
  async execute(program: string, memberId: string): Promise<JobResult> {
    const members = await this.committees.reviewers(program);
    if (members.some(({ id }) => id === memberId)) return { kind: 'done' };
    let held = false;
    for (const formId of await this.committees.assignedForms(program, memberId)) {
      const form = await this.unitOfWork.run((work) => this.release(work, formId, memberId));
      held ||= form.status === 'decision_held';
    }
    return held ? { kind: 'retry', afterSeconds: HELD_SECONDS, error: 'A decision is held.' } : { kind: 'done' };
  }

  private async release(work: Work, formId: string, memberId: string): Promise<EligibilityForm> {
    const form = await work.forms.get(formId);
    const assignment = form.assignments.find(({ reviewerId }) => reviewerId === memberId);
    if (assignment === undefined || !awaitsDecision(form)) return form;
    const now = await this.clock.now();
    const policy = this.policies.version(form.program, form.policyVersion);
    const ended = unassign(form, assignment.id);
    const found = isInReview(ended.form) ? await replaceReviewer(ended.form, [assignment.id], policy, this, now) : null;
    work.forms.update(found?.form ?? ended.form, [...ended.events, ...(found?.events ?? [])], now, null);
    work.forms.endAssignment(assignment.id, now);
    for (const { id, reviewerId } of found?.assignments ?? []) {
      work.forms.addAssignment(form, { id, reviewerId }, now, null);
    }
    if (found !== null) {
      const step = `left/${String(found.form.version)}`;
      work.mails.order({ kind: found.call.kind, step, form, to: found.call.to }, now);
    }
    return ended.form;
  }
}
