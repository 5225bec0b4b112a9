import { Injectable } from '@nestjs/common';
import {
  addDays,
  addSeconds,
  decide,
  listedUntil,
  localDateAt,
  promiseTimers,
  release,
  route,
  startOfDay,
  submit,
  type FormInReview,
  type Instant,
  type Policy,
} from '#domain';
import { Database } from '#persistence';
import { Clock, FormNumbers, Ids, Policies, StandingApprovals, UnitOfWork } from '#use-cases';
import { readSampleActivities, toFormContent, type SampleActivity } from './activities.js';
import { MemberSeed } from './member-seed.js';
import { DEMO_PEOPLE, idOf } from './people.js';
import { standingApprovalsOf } from './standing-approvals.js';
import { clearDemo, PLANTED, storePeople } from './demo-tables.js';

const APPLICANT = idOf('applicant');
const SECOND_APPLICANT = idOf('applicant2');
const CHAIR = idOf('chair');
const DECIDERS = [CHAIR, idOf('reviewer1'), idOf('reviewer2'), idOf('reviewer3')];
const DAY_SECONDS = 86_400;

/** How many days ago each pending form came in, so that the queues show different urgencies. */
const PENDING_DAYS_AGO: Record<string, number> = { 'ill-19': 2, 'ill-36': 12, 'med-10': 6 };

/** Approved a day after it was promised, so that the report on the promise has something to tell. */
const DECIDED_LATE = 'ill-12';

/** Sent by a member who waits for the hours; all others by the two applicants in turn. */
const SENT_BY: Record<string, string> = { 'med-10': idOf('member9') };

/** Fills an empty installation with invented people and with activities in all their states, by the product's own rules. */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly numbers: FormNumbers,
    private readonly ids: Ids,
    private readonly standing: StandingApprovals,
    private readonly members: MemberSeed,
  ) {}

  /** Back to the seed and to the real time. */
  async reset(): Promise<void> {
    await clearDemo(this.database, this.policies.programs());
    await this.policies.refresh();
    await this.plant();
    // A worker may still have had a mail of the former world in its hands.
    await this.database.query('demo.empty-mailbox', 'TRUNCATE demo_mail');
  }

  /** False also when an earlier seed was cut short: it is many transactions, one per step of a form. */
  async isPlanted(): Promise<boolean> {
    const { planted } = await this.database.one<{ planted: boolean }>(
      'demo.planted',
      'SELECT EXISTS (SELECT FROM installation_marker WHERE mode = $1) AS planted',
      [PLANTED],
    );
    return planted;
  }

  private async plant(): Promise<void> {
    // First of all: what is half planted is the demo's as well, and may be cleared and planted anew.
    await this.mark('demo');
    const now = await this.clock.now();
    await storePeople(this.database, DEMO_PEOPLE, this.policies.programs());
    const formIds = new Map<string, string>();
    for (const sent of this.submissions(now)) formIds.set(sent.sample.id, await this.plantForm(sent, now));
    for (const program of this.policies.programs()) await this.plantStandingApprovals(program, now);
    for (const program of this.policies.programs()) await this.members.plant(program, formIds, now);
    await this.mark(PLANTED);
  }

  private async plantStandingApprovals(program: string, now: Instant): Promise<void> {
    const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    const given = { by: CHAIR, at: now, today, nextId: () => this.ids.next() };
    for (const approval of standingApprovalsOf(program, given)) await this.standing.add(approval);
  }

  private async mark(mode: string): Promise<void> {
    await this.database.query(
      'demo.mark',
      'INSERT INTO installation_marker (mode) VALUES ($1) ON CONFLICT DO NOTHING',
      [mode],
    );
  }

  /** The first one first, so that their numbers go up with their dates. */
  private submissions(now: Instant): Submission[] {
    return readSampleActivities()
      .map((sample, index) => ({
        sample,
        index,
        applicantId: SENT_BY[sample.id] ?? (index % 2 === 0 ? APPLICANT : SECOND_APPLICANT),
        submittedAt: submissionOf(sample, index, this.policies.inForceAt(sample.program, now).timeZone, now),
      }))
      .sort((one, other) => one.submittedAt - other.submittedAt);
  }

  /** @returns the id of its form */
  private async plantForm(sent: Submission, now: Instant): Promise<string> {
    const { sample, applicantId, submittedAt } = sent;
    const policy = this.policies.inForceAt(sample.program, now);
    const content = toFormContent(sample, localDateAt(now, policy.timeZone));
    const serial = await this.numbers.next(sample.program);
    const submitted = submit({ id: this.ids.next(), applicantId, serial, content }, policy, submittedAt);
    if (submitted.kind === 'refused-late') throw new Error(`Sample ${sample.id} would have been sent too late.`);
    await this.unitOfWork.run(async ({ forms, timers }) => {
      forms.insert(submitted.form, submitted.events, submittedAt, applicantId);
      const ahead = promiseTimers(submitted.form, policy).filter(({ dueAt }) => dueAt > now);
      if (sample.outcome === 'pending') timers.start(ahead);
    });
    const routedAt = addSeconds(submittedAt, 2);
    const routed = route(submitted.form, policy.review);
    await this.unitOfWork.run(async ({ forms }) => {
      await forms.get(routed.form.id);
      forms.update(routed.form, routed.events, routedAt, null);
    });
    if (sample.outcome !== 'pending') await this.plantDecision(sent, routed.form, policy);
    return routed.form.id;
  }

  private async plantDecision({ sample, index }: Submission, form: FormInReview, policy: Policy): Promise<void> {
    const outcome = sample.outcome === 'approved' ? 'approved' : 'not_approved';
    const message = outcome === 'approved' ? 'Approved as requested. Enjoy it.' : 'Please see the reasons below.';
    const decidedBy = DECIDERS[index % DECIDERS.length] ?? CHAIR;
    const ruling = {
      decisionId: this.ids.next(),
      outcome,
      reasons: sample.reasons ?? [],
      message,
      decidedBy,
    } as const;
    const days = sample.id === DECIDED_LATE ? 15 : 2 + ((index * 5) % 11);
    const decidedAt = addSeconds(form.submittedAt, days * DAY_SECONDS + 3_900);
    const decided = decide(form, { ...ruling, reasons: [...ruling.reasons] }, policy, decidedAt);
    await this.unitOfWork.run(async ({ forms }) => {
      await forms.get(form.id);
      forms.update(decided.form, decided.events, decidedAt, decidedBy);
    });
    const released = release(decided.form, decided.form.releaseAt);
    await this.unitOfWork.run(async ({ forms, listings }) => {
      await forms.get(form.id);
      forms.update(released.form, released.events, released.form.releasedAt, null);
      if (outcome !== 'approved') return;
      const until = listedUntil(form.content.activity, released.form.decision.expiresOn, policy);
      listings.insert({ id: this.ids.next(), form: released.form, listedUntil: until }, released.form.releasedAt);
    });
  }
}

interface Submission {
  sample: SampleActivity;
  /** Its place in the file. */
  index: number;
  applicantId: string;
  submittedAt: Instant;
}

/** Decided forms came in between three weeks and five months ago, in office hours and ten days before their activity. */
function submissionOf({ id, outcome, activity }: SampleActivity, index: number, zone: string, now: Instant): Instant {
  if (outcome === 'pending') return addSeconds(now, -(PENDING_DAYS_AGO[id] ?? 3) * DAY_SECONDS);
  const daysAgo = Math.max(21 + ((index * 17) % 130), 10 - (activity.startsOnDay ?? 0));
  const minuteOfDay = 9 * 60 + ((index * 37) % 480);
  return addSeconds(startOfDay(addDays(localDateAt(now, zone), -daysAgo), zone), minuteOfDay * 60);
}
