import { Temporal } from 'temporal-polyfill';
import { signIn } from '../cast.js';
import { advanceClock, readClock } from '../demo-clock.js';
import { dateIn } from '../expectations.js';
import type { Mail } from '../mailbox.js';
import { Member, type FormAnswer } from '../member.js';
import { until } from '../patience.js';
import { UnexpectedAnswer, type Answer, type Product } from '../product.js';
import { standing, type RecordAnswer } from './standing.js';

export const ILLUSTRATORS = 'ami-cmi';
export const OFFICES = 'pmi-medical-office';
/** Both programs have it. */
const ZONE = 'America/Chicago';
/** Just over the time in which a decision can be undone. */
const RELEASE_AFTER = 'PT61S';

export interface RenewalAnswer {
  id: string;
  status: string;
  version: number;
  lastDay: string;
  term: { start: string; end: string };
  newTerm: { start: string; end: string } | null;
  audit: { state: string; answerBy: string } | null;
}

interface OwnRenewals {
  items: {
    credential: { id: string; ending: { on: string } | null };
    next: { opensOn: string; open: boolean } | null;
    renewals: RenewalAnswer[];
  }[];
}

export interface ClaimBody {
  formId: string;
  completedOn: string;
  category: string;
  hours: number;
}

/** Hours by category. */
export type Hours = Readonly<Record<string, number>>;

/** Two members of each program, and who runs it, through the years that follow. Year 1 is the next one. */
export class Years {
  private courses = 0;

  private constructor(
    readonly product: Product,
    private readonly before: number,
    /** Renews, and lets it lapse. */
    readonly illustrators: readonly [Member, Member],
    readonly offices: readonly [Member, Member],
    readonly reviewer: Member,
    readonly hq: Member,
    readonly board: Member,
  ) {}

  static async open(product: Product): Promise<Years> {
    const member = async (name: string): Promise<Member> => new Member(product, await signIn(product, name));
    const pair = async (one: string, other: string): Promise<[Member, Member]> => [
      await member(one),
      await member(other),
    ];
    const illustrators = await pair('ira.illustrator', 'lee.lapsing');
    const offices = await pair('omar.office', 'sam.silent');
    const before = Number(dateIn(ZONE, await readClock(product)).slice(0, 4));
    const [reviewer, hq, board] = [await member('reviewer1'), await member('hq'), await member('board')];
    return new Years(product, before, illustrators, offices, reviewer, hq, board);
  }

  /** @param day `MM-DD` */
  date(year: number, day: string): string {
    return `${this.before + year}-${day}`;
  }

  /** Moves the clock to noon of that day, unless it is past it. */
  async reach(year: number, day: string): Promise<void> {
    const noon = Temporal.PlainDate.from(this.date(year, day)).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' });
    const ahead = noon.toInstant().since(Temporal.Instant.from(await readClock(this.product)));
    const seconds = Math.ceil(ahead.total('seconds'));
    if (seconds > 0) await advanceClock(this.product, `PT${seconds}S`);
  }

  async award(program: string, { person }: Member, certificationId: string, more: object): Promise<string> {
    const name = person.email.replace(/@.*/, '').replace('.', ' ');
    const award = { email: person.email, name, certificationId, ...more };
    const { currentTerm } = await this.board.create<{ currentTerm: { start: string; end: string } }>(
      `/programs/${program}/credentials`,
      award,
    );
    return `${currentTerm.start} to ${currentTerm.end}`;
  }

  /** A form of the member's own for a course of today, approved with these hours; its id. */
  async approve(program: string, member: Member, hours: Hours): Promise<string> {
    const today = await this.today();
    this.courses += 1;
    const { id } = await member.create<FormAnswer>(`/programs/${program}/eligibility-forms`, {
      activity: {
        title: `Course ${this.courses} of many years`,
        provider: 'University extension',
        format: 'workshop',
        delivery: 'in-person',
        startsOn: today,
        endsOn: today,
      },
      completedOn: today,
      requestedCredits: Object.entries(hours).map(([category, amount]) => ({ category, hours: amount })),
      relevance: 'It is what the certificate is about.',
    });
    await this.untilForm(id, 'in_review');
    const decided = await this.reviewer.act(id, 'decisions', { outcome: 'approved', message: 'It counts.' });
    if (decided.status !== 201) throw new UnexpectedAnswer('POST …/decisions', decided);
    await advanceClock(this.product, RELEASE_AFTER);
    await this.untilForm(id, 'approved');
    return id;
  }

  claim(program: string, member: Member, claim: ClaimBody): Promise<Answer> {
    return member.post(`/programs/${program}/credit-claims`, claim);
  }

  /** Completed today, approved and claimed; what the record says then. */
  async earn(program: string, member: Member, hours: Hours): Promise<string> {
    const formId = await this.approve(program, member, hours);
    const today = await this.today();
    for (const [category, amount] of Object.entries(hours)) {
      const answer = await this.claim(program, member, { formId, completedOn: today, category, hours: amount });
      if (answer.status !== 201) throw new UnexpectedAnswer('POST …/credit-claims', answer);
    }
    return this.standing(program, member);
  }

  /** @param on a day of the term; left out: today */
  async standing(program: string, member: Member, on?: string): Promise<string> {
    const query = on === undefined ? '' : `?on=${on}`;
    return standing(await member.read<RecordAnswer>(`/programs/${program}/credit-record${query}`));
  }

  async renewals(program: string, member: Member): Promise<OwnRenewals['items'][number]> {
    const { items } = await member.read<OwnRenewals>(`/programs/${program}/renewals/own`);
    return items[0]!;
  }

  /** What came of an application: the state, or why it was refused and what the record lacks. */
  async apply(program: string, member: Member): Promise<string> {
    const { status, body } = await member.post(`/programs/${program}/renewals`, { attestations: ['own-hours'] });
    if (status === 201) return (body as RenewalAnswer).status;
    const {
      code,
      counted,
      required,
      missing = [],
    } = body as {
      code: string;
      counted: number;
      required: number;
      missing?: { id: string; amount: number }[];
    };
    return `${status} ${code}: ${counted} of ${required}, ${missing.map(({ id, amount }) => `${id} ${amount}`).join(', ')}`;
  }

  /** Headquarters record the fee; what the renewal is then. */
  async pay(program: string, id: string, amount: number): Promise<string> {
    const fee = { amount, method: 'cheque', reference: '1201' };
    const { status, newTerm } = await this.hq.create<RenewalAnswer>(`/programs/${program}/renewals/${id}/payment`, fee);
    return newTerm === null ? status : `${status}, ${newTerm.start} to ${newTerm.end}`;
  }

  /** Of terms that end on these days: JSON and the total of the CSV. */
  async report(program: string, from: string, to: string): Promise<string> {
    const path = `/programs/${program}/reports/renewals`;
    const { totals } = await this.board.read<{ totals: Record<string, number> }>(`${path}?from=${from}&to=${to}`);
    const csv = String((await this.board.get(`${path}.csv?from=${from}&to=${to}`)).body);
    const { renewed, lapsed, renewedShare, audited, auditsPassed } = totals;
    const figures = `renewed ${renewed}, lapsed ${lapsed}, share ${renewedShare}, audited ${audited}, passed ${auditsPassed}`;
    return `${figures}; ${csv.trim().split('\r\n').at(-1)}`;
  }

  /** The renewal of the term that ends then, once it is in that state. */
  async untilRenewal(program: string, member: Member, termEnd: string, status: string): Promise<RenewalAnswer> {
    let last: RenewalAnswer | undefined;
    const reached = await until(async () => {
      last = (await this.renewals(program, member)).renewals.find(({ term }) => term.end === termEnd);
      return last?.status === status ? last : undefined;
    });
    if (reached !== undefined) return reached;
    throw new Error(`the renewal of the term to ${termEnd} is ${last?.status ?? 'not there'} instead of ${status}`);
  }

  /** The member's mails with such a subject, once there are so many. */
  async mails({ person }: Member, subject: RegExp, atLeast = 1): Promise<Mail[]> {
    const path = `/api/demo/mailbox?to=${encodeURIComponent(person.email)}&limit=500`;
    let found: Mail[] = [];
    await until(async () => {
      const { body } = await this.product.expect<Mail[]>(200, 'GET', path);
      found = body.filter((mail) => subject.test(mail.subject));
      return found.length >= atLeast ? true : undefined;
    });
    return found;
  }

  async today(): Promise<string> {
    return dateIn(ZONE, await readClock(this.product));
  }

  private async untilForm(id: string, status: string): Promise<void> {
    let last = '';
    const reached = await until(async () => {
      last = (await this.reviewer.form(id)).status;
      return last === status ? true : undefined;
    });
    if (reached === undefined) throw new Error(`a form stays ${last} and does not become ${status}`);
  }
}
