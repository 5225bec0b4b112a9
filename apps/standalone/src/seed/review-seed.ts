import { Injectable } from '@nestjs/common';
import { addDays, addSeconds, localDateAt, type Instant, type Person } from '#domain';
import {
  Absences,
  AskApplicant,
  AssignReviewer,
  Committees,
  Ids,
  LeastOpenWork,
  Policies,
  RecommendCourse,
  RecommendedCourses,
  RecuseMember,
  SetAbsence,
  SettleReview,
  UnitOfWork,
} from '#use-cases';
import { PastClock } from './past-clock.js';
import { PastMails } from './past-mails.js';
import { PastWork } from './past-work.js';
import { DEMO_PEOPLE, idOf } from './people.js';
import { SAMPLE_ABSENCE, SAMPLE_RECOMMENDED, type ReviewStep } from './sample-reviews.js';

const PROGRAM = 'ami-cmi';
const HOUR_SECONDS = 3600;
const SAID_DAYS_AGO = 3;

/** What the committee does between a form's receipt and its decision, by the product's own use cases. */
@Injectable()
export class ReviewSeed {
  private readonly clock = new PastClock();
  private readonly work: PastWork;
  private readonly assignReviewer: AssignReviewer;
  private readonly askApplicant: AskApplicant;
  private readonly recuseMember: RecuseMember;
  private readonly setAbsence: SetAbsence;
  private readonly recommendCourse: RecommendCourse;

  constructor(
    unitOfWork: UnitOfWork,
    absences: Absences,
    courses: RecommendedCourses,
    committees: Committees,
    leastOpenWork: LeastOpenWork,
    settleReview: SettleReview,
    private readonly policies: Policies,
    private readonly ids: Ids,
    private readonly mails: PastMails,
  ) {
    const { clock } = this;
    const work = new PastWork(unitOfWork);
    this.work = work;
    this.assignReviewer = new AssignReviewer(work, clock, committees);
    this.askApplicant = new AskApplicant(work, clock, policies);
    this.recuseMember = new RecuseMember(work, clock, policies, committees, leastOpenWork, settleReview);
    this.setAbsence = new SetAbsence(absences, committees, policies, clock);
    this.recommendCourse = new RecommendCourse(courses, policies, clock);
  }

  /** @param steps the first one first */
  async take(formId: string, steps: readonly ReviewStep[], now: Instant): Promise<void> {
    for (const step of steps) {
      const at = addSeconds(now, -step.hoursAgo * HOUR_SECONDS);
      this.clock.set(at);
      await this.takeOne(formId, step);
      await this.mails.record(this.work.takeMails(), at);
    }
  }

  /** The rooms of a committee beside its queue: who will be away, and what it recommends. */
  async plantRooms(now: Instant): Promise<void> {
    const said = addSeconds(now, -SAID_DAYS_AGO * 24 * HOUR_SECONDS);
    this.clock.set(said);
    const today = localDateAt(now, this.policies.inForceAt(PROGRAM, now).timeZone);
    const { member, standIn, fromDay, backOnDay } = SAMPLE_ABSENCE;
    const absence = {
      id: this.ids.next(),
      memberId: idOf(member),
      from: addDays(today, fromDay),
      until: addDays(today, backOnDay),
      delegateId: idOf(standIn),
    };
    await this.setAbsence.execute({ absence, program: PROGRAM, setBy: personOf(member) });
    for (const [position, { categories, tags, ...course }] of SAMPLE_RECOMMENDED.entries()) {
      const topics = { categories: [...categories], tags: [...tags] };
      const whole = { ...course, ...topics, id: this.ids.next(), program: PROGRAM, position };
      await this.recommendCourse.execute(whole, idOf('chair'));
    }
  }

  private async takeOne(formId: string, step: ReviewStep): Promise<void> {
    switch (step.act) {
      case 'assign': {
        const [reviewerId, assignedBy] = [idOf(step.reviewer), personOf(step.by)];
        await this.assignReviewer.execute({ assignmentId: this.ids.next(), formId, reviewerId, assignedBy });
        break;
      }
      case 'ask': {
        const asking = { questionId: this.ids.next(), message: step.message, askedBy: idOf(step.by) };
        await this.askApplicant.execute(formId, asking);
        break;
      }
      case 'recuse':
        await this.recuseMember.execute({ formId, memberId: idOf(step.by), reason: step.reason });
    }
  }
}

function personOf(mailbox: string): Person {
  const id = idOf(mailbox);
  const found = DEMO_PEOPLE.find((known) => known.id === id);
  const roles = found?.role === undefined ? [] : [{ program: PROGRAM, role: found.role }];
  return { id, email: found?.email ?? '', name: found?.name ?? '', roles };
}
