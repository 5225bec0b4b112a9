import { Injectable } from '@nestjs/common';
import { addDays, addSeconds, localDateAt, startOfDay, type Instant } from '#domain';
import { Database } from '#persistence';
import { Clock, Ids, Policies, StandingApprovals } from '#use-cases';
import { readSampleActivities, type SampleActivity } from './activities.js';
import { FormSeed, type Submission } from './form-seed.js';
import { MemberSeed } from './member-seed.js';
import { DEMO_PEOPLE, idOf } from './people.js';
import { ReviewSeed } from './review-seed.js';
import { SAMPLE_REVIEWS } from './sample-reviews.js';
import { standingApprovalsOf } from './standing-approvals.js';
import { clearDemo, PLANTED, storePeople } from './demo-tables.js';

const APPLICANT = idOf('applicant');
const SECOND_APPLICANT = idOf('applicant2');
const CHAIR = idOf('chair');
const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;

/** How many days ago each pending form came in, so that the queues show different urgencies. */
const PENDING_DAYS_AGO: Record<string, number> = { 'ill-19': 2, 'ill-36': 12, 'med-10': 6 };

/** Sent by a member who waits for the hours; all others by the two applicants in turn. */
const SENT_BY: Record<string, string> = { 'med-10': idOf('member9') };

/** Fills an empty installation with invented people and with activities in all their states, by the product's own rules. */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly standing: StandingApprovals,
    private readonly forms: FormSeed,
    private readonly reviews: ReviewSeed,
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
    for (const sent of this.submissions(now)) formIds.set(sent.sample.id, await this.forms.plant(sent, now));
    await this.reviews.plantRooms(now);
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
    const activities = readSampleActivities().map((sample, index) => ({
      sample,
      index,
      applicantId: SENT_BY[sample.id] ?? (index % 2 === 0 ? APPLICANT : SECOND_APPLICANT),
      submittedAt: submissionOf(sample, index, this.policies.inForceAt(sample.program, now).timeZone, now),
    }));
    const reviews = SAMPLE_REVIEWS.map(({ sentBy, sentHoursAgo, ...review }, index) => ({
      ...review,
      index: activities.length + index,
      applicantId: idOf(sentBy),
      submittedAt: addSeconds(now, -sentHoursAgo * HOUR_SECONDS),
    }));
    return [...activities, ...reviews].sort((one, other) => one.submittedAt - other.submittedAt);
  }
}

/** Decided forms came in between three weeks and five months ago, in office hours and ten days before their activity. */
function submissionOf({ id, outcome, activity }: SampleActivity, index: number, zone: string, now: Instant): Instant {
  if (outcome === 'pending') return addSeconds(now, -(PENDING_DAYS_AGO[id] ?? 3) * DAY_SECONDS);
  const daysAgo = Math.max(21 + ((index * 17) % 130), 10 - (activity.startsOnDay ?? 0));
  const minuteOfDay = 9 * 60 + ((index * 37) % 480);
  return addSeconds(startOfDay(addDays(localDateAt(now, zone), -daysAgo), zone), minuteOfDay * 60);
}
