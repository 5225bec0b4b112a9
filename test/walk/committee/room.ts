import { Temporal } from 'temporal-polyfill';
import { signIn } from '../cast.js';
import { readCatalog } from '../catalog.js';
import { advanceClock, readClock } from '../demo-clock.js';
import type { Mail } from '../mailbox.js';
import { until } from '../patience.js';
import type { Product } from '../product.js';
import { Member, type FormAnswer } from '../member.js';

export const VOTING_PROGRAM = 'atlas-board';
/** Just over the time in which a decision can be undone. */
const RELEASE_AFTER = 'PT61S';

/** A committee of five, one applicant and headquarters around the program that votes. */
export class Room {
  private constructor(
    readonly product: Product,
    readonly applicant: Member,
    readonly reviewers: readonly Member[],
    readonly chair: Member,
    private readonly walkId: string,
  ) {}

  static async open(product: Product, walkId: string): Promise<Room> {
    const member = async (name: string): Promise<Member> => new Member(product, await signIn(product, name));
    const reviewers = await Promise.all(['reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'].map(member));
    return new Room(product, await member('applicant'), reviewers, await member('chair'), walkId);
  }

  /** @param nth from 1, as they are named */
  reviewer(nth: number): Member {
    return this.reviewers[nth - 1]!;
  }

  get committee(): Member[] {
    return [...this.reviewers, this.chair];
  }

  /** Tells this walk from earlier ones on the same demo. */
  titled(title: string): string {
    return `${title} (walk ${this.walkId})`;
  }

  /** First and last day of an activity that is to come. */
  async days(): Promise<[string, string]> {
    const today = Temporal.PlainDate.from((await readClock(this.product)).slice(0, 10));
    return [today.add({ days: 20 }).toString(), today.add({ days: 21 }).toString()];
  }

  async content(title: string, activity: object = {}): Promise<object> {
    const [startsOn, endsOn] = await this.days();
    return {
      activity: {
        title: this.titled(title),
        provider: 'University extension',
        format: 'workshop',
        delivery: 'in-person',
        startsOn,
        endsOn,
        ...activity,
      },
      requestedCredits: [{ category: 'art', hours: 4 }],
      relevance: 'Landmarks are drawn every day.',
    };
  }

  /** Sent by the applicant, and routed. */
  async submit(title: string, activity: object = {}): Promise<FormAnswer> {
    const path = `/programs/${VOTING_PROGRAM}/eligibility-forms`;
    const { id } = await this.applicant.create<FormAnswer>(path, await this.content(title, activity));
    return this.untilStatus(id, 'in_review');
  }

  async untilStatus(id: string, status: string): Promise<FormAnswer> {
    let last: FormAnswer | undefined;
    const reached = await until(async () => {
      last = await this.chair.form(id);
      return last.status === status ? last : undefined;
    });
    if (reached !== undefined) return reached;
    throw new Error(`${last?.number ?? id} stays ${last?.status ?? 'unread'}`);
  }

  /** Lets the time for an undo pass; says what the form is then. */
  async release(id: string, status: string): Promise<FormAnswer> {
    await advanceClock(this.product, RELEASE_AFTER);
    return this.untilStatus(id, status);
  }

  async isListed(id: string): Promise<boolean> {
    return (await readCatalog(this.product, VOTING_PROGRAM)).some(({ formId }) => formId === id);
  }

  async countListed(title: string): Promise<number> {
    const words = encodeURIComponent(`${title} ${this.walkId}`);
    const path = `/api/v1/programs/${VOTING_PROGRAM}/catalog?q=${words}`;
    return (await this.product.expect<{ items: unknown[] }>(200, 'GET', path)).body.items.length;
  }

  /** The applicant's mail about a form with these words in it, once it is there. */
  async mailOf({ number }: FormAnswer, words: string): Promise<string> {
    const path = `/api/demo/mailbox?to=${encodeURIComponent(this.applicant.person.email)}&limit=500`;
    const found = await until(async () => {
      const { body } = await this.product.expect<Mail[]>(200, 'GET', path);
      return body.find(({ subject, text }) => subject.includes(number) && `${subject}\n${text}`.includes(words));
    });
    return found === undefined ? `no mail with “${words}”` : 'mailed';
  }
}
