import { Injectable } from '@nestjs/common';
import {
  assign,
  eligibleReviewers,
  localDateAt,
  pickReviewer,
  type FormInReview,
  type Instant,
  type Policy,
} from '#domain';
import { Absences } from '../ports/absences.js';
import { Committees } from '../ports/committees.js';
import { Ids } from '../ports/ids.js';

export type Assigned = ReturnType<typeof assign<FormInReview>>;

/** Gives a form to the member with the least open work who is there and may review it. */
@Injectable()
export class LeastOpenWork {
  constructor(
    private readonly committees: Committees,
    private readonly absences: Absences,
    private readonly ids: Ids,
  ) {}

  /** Null when nobody is there. */
  async assign(form: FormInReview, { timeZone }: Policy, now: Instant): Promise<Assigned | null> {
    const today = localDateAt(now, timeZone);
    const members = eligibleReviewers(form, await this.committees.reviewers(form.program));
    const [workloads, absences] = await Promise.all([
      this.absences.workloads(
        form.program,
        members.map(({ id }) => id),
      ),
      this.absences.from(form.program, today),
    ]);
    const reviewerId = pickReviewer(workloads, absences, today);
    return reviewerId === null ? null : assign(form, this.ids.next(), reviewerId);
  }
}
