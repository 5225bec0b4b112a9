import { setTimeout as pause } from 'node:timers/promises';
import { ifMatch, type Form } from '../../support/docket.js';
import { aForm } from '../../support/a-form.js';
import type { Clients, Told } from './clients.js';
import { Logbook, type LoggedForm, type LoggedRuling } from './logbook.js';
import { PROGRAM, type People, type RigPerson } from './people.js';
import type { Seeded } from './seeded.js';

/** How many people are at work at the same time. */
const AT_ONCE = 8;
/** Faults that take longer than the forms ordered get more of them, at this pace. */
const FURTHER_EVERY_MS = 4_000;
const LOOK_EVERY_MS = 300;
const DAY_MS = 86_400_000;

/** Probabilities. */
export interface Habits {
  /** A form is left to its promise. */
  left: number;
  /** A decision is undone while it is held. */
  undone: number;
  /** Two members decide at the same moment. */
  contested: number;
  /** A form is submitted twice at the same moment, under one Idempotency-Key. */
  twins: number;
}

const USUAL: Habits = { left: 0.15, undone: 0.15, contested: 0.15, twins: 0.05 };

/** People at work: they submit forms, wait for them, decide, race each other and change their minds. */
export class Load {
  readonly logbook = new Logbook();
  private begun = 0;
  private rulings = 0;
  private faultsOver = false;
  private readonly forms: number;
  private readonly habits: Habits;

  constructor(
    private readonly clients: Clients,
    private readonly people: People,
    private readonly random: Seeded,
    { forms, habits }: { forms: number; habits?: Partial<Habits> | undefined },
  ) {
    this.forms = forms;
    this.habits = { ...USUAL, ...habits };
  }

  /** Until every form is through and the faults are over. */
  async run(faults: Promise<void>): Promise<void> {
    const over = faults.finally(() => {
      this.faultsOver = true;
    });
    const working = Array.from({ length: AT_ONCE }, async () => {
      while (this.begun < this.forms || !this.faultsOver) {
        if (this.begun >= this.forms) await pause(FURTHER_EVERY_MS);
        await this.story();
      }
    });
    await Promise.all([over, ...working]);
  }

  /** Decides on a form once more; for those that were left until the promise was broken. */
  async decideLate(form: LoggedForm): Promise<void> {
    const { version } = await this.read(form.id);
    await this.rule(form, version, this.random.pick(this.people.members));
  }

  private async story(): Promise<void> {
    this.begun += 1;
    const id = `form ${this.begun}`;
    try {
      const form = await this.submit(this.begun);
      if (this.random.chance(this.habits.left)) return;
      await this.review(form, await this.untilInReview(form.id));
    } catch (error) {
      this.logbook.stuck.push(`${id}: ${String(error)}`);
    }
  }

  private async submit(serial: number): Promise<LoggedForm> {
    const applicant = this.random.pick(this.people.applicants);
    const day = (offset: number): string => new Date(Date.now() + (offset + 60) * DAY_MS).toISOString().slice(0, 10);
    const sent = { ...aForm(day, { activity: { title: `Form ${serial} of the rig` } }) };
    const headers = { 'idempotency-key': `submit-${serial}` };
    const path = `/programs/${PROGRAM}/eligibility-forms`;
    const submitting = Array.from({ length: this.random.chance(this.habits.twins) ? 2 : 1 }, () =>
      this.clients.ask(applicant, { method: 'POST', path, body: sent, headers }),
    );
    const [{ id, number }, twin] = (await Promise.all(submitting)).map(accepted<Form>) as [Form, Form?];
    if (twin !== undefined && twin.id !== id) throw new Error(`One key made ${number} and ${twin.number}.`);
    const form: LoggedForm = { id, number, applicant, sent, at: performance.now(), rulings: [] };
    this.logbook.forms.push(form);
    return form;
  }

  private async review(form: LoggedForm, version: number): Promise<void> {
    const [one, other] = this.random.shuffled(this.people.members) as [RigPerson, RigPerson];
    const contested = this.random.chance(this.habits.contested);
    const made = await Promise.all([
      this.rule(form, version, one),
      ...(contested ? [this.rule(form, version, other)] : []),
    ]);
    const ruling = made.find(({ answer }) => answer === 'told');
    if (ruling === undefined || !this.random.chance(this.habits.undone)) return;
    await this.undo(form, ruling);
    if (ruling.undone === 'yes' && this.random.chance(0.5)) {
      await this.rule(form, await this.untilInReview(form.id), other);
    }
  }

  private async rule(form: LoggedForm, version: number, decidedBy: RigPerson): Promise<LoggedRuling> {
    this.rulings += 1;
    const outcome = this.random.chance(0.7) ? 'approved' : 'not_approved';
    const message = `Ruling ${this.rulings} of the rig.`;
    const headers = { ...ifMatch(version), 'idempotency-key': `ruling-${this.rulings}` };
    const body = { outcome, message };
    const path = `/eligibility-forms/${form.id}/decisions`;
    const { status } = await this.clients.ask(decidedBy, { method: 'POST', path, body, headers });
    const answer = status === 201 ? 'told' : 'refused';
    const ruling: LoggedRuling = { outcome, message, decidedBy, answer, at: performance.now(), undone: 'no' };
    form.rulings.push(ruling);
    return ruling;
  }

  private async undo({ id }: LoggedForm, ruling: LoggedRuling): Promise<void> {
    const { version, status } = await this.read(id);
    if (status !== 'decision_held') return;
    const answer = await this.clients.ask(ruling.decidedBy, {
      method: 'DELETE',
      path: `/eligibility-forms/${id}/decisions/current`,
      headers: ifMatch(version),
    });
    if (answer.status === 200) ruling.undone = 'yes';
    else if (answer.repeated) ruling.undone = 'perhaps';
  }

  private async untilInReview(id: string): Promise<number> {
    for (;;) {
      const { status, version } = await this.read(id);
      if (status !== 'submitted') return version;
      this.clients.requireTime(`Form ${id} was not routed`);
      await pause(LOOK_EVERY_MS);
    }
  }

  private async read(id: string): Promise<Form> {
    const member = this.random.pick(this.people.members);
    const answer = await this.clients.ask(member, { method: 'GET', path: `/eligibility-forms/${id}` });
    return accepted<Form>(answer);
  }
}

function accepted<T>({ status, body }: Told): T {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body as T;
}
