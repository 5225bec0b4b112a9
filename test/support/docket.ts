import { addDays, instant, localDateAt, type LocalDate } from '#domain';
import { eventually } from './eventually.js';
import { send, type Answer } from './http.js';

export const MAILBOXES = [
  'applicant',
  'applicant2',
  'reviewer1',
  'reviewer2',
  'reviewer3',
  'reviewer4',
  'chair',
  'hq',
  'board',
  'admin',
] as const;
export type Mailbox = (typeof MAILBOXES)[number];

export interface Form {
  id: string;
  number: string;
  status: string;
  version: number;
  submittedAt: string;
  decisionDueAt: string | null;
  queue: string | null;
  decision: unknown;
  [more: string]: unknown;
}

export interface Mail {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What one person sends, below `/api/v1`. Without a token: nobody in particular. */
export class Caller {
  constructor(
    private readonly api: string,
    readonly id = '',
    readonly token?: string,
  ) {}

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const token = this.token === undefined ? {} : { token: this.token };
    return send(`${this.api}${path}`, { ...token, headers, ...(body !== undefined && { body }) }, method);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  async items<T = Form>(path: string): Promise<T[]> {
    return succeeded<{ items: T[] }>(await this.get(path), 200).items;
  }

  async form(id: string): Promise<Form> {
    return succeeded<Form>(await this.get(`/eligibility-forms/${id}`), 200);
  }

  /** Without what became of the mails about it, which comes when it comes. */
  async history(id: string): Promise<string[]> {
    const types = await this.wholeHistory(id);
    return types.filter((type) => !type.startsWith('mail.'));
  }

  /** With what became of the mails about it. */
  async wholeHistory(id: string): Promise<string[]> {
    const entries = await this.items<{ type: string }>(`/eligibility-forms/${id}/history?limit=200`);
    return entries.map(({ type }) => type);
  }

  /** Decides on what this person sees now. */
  async decide(id: string, ruling: object, headers: Record<string, string> = {}): Promise<Answer> {
    const { version } = await this.form(id);
    return this.post(`/eligibility-forms/${id}/decisions`, ruling, { ...ifMatch(version), ...headers });
  }

  async undo(id: string): Promise<Answer> {
    const { version } = await this.form(id);
    return this.send('DELETE', `/eligibility-forms/${id}/decisions/current`, undefined, ifMatch(version));
  }

  async withdraw(id: string): Promise<Answer> {
    const { version } = await this.form(id);
    return this.post(`/eligibility-forms/${id}/withdrawal`, undefined, ifMatch(version));
  }
}

/** A running demo, used as `contract.md` allows: over HTTP, with its clock and its mailbox. */
export class Docket {
  readonly nobody: Caller;

  private constructor(
    readonly url: string,
    readonly people: Readonly<Record<Mailbox, Caller>>,
  ) {
    this.nobody = new Caller(`${url}/api/v1`);
  }

  static async open(url: string): Promise<Docket> {
    const people = await Promise.all(
      MAILBOXES.map(async (mailbox) => [mailbox, await signIn(url, `${mailbox}@demo.example`)] as const),
    );
    return new Docket(url, Object.fromEntries(people) as Record<Mailbox, Caller>);
  }

  /** As anybody, with an account or without. */
  signIn(email: string): Promise<Caller> {
    return signIn(this.url, email);
  }

  async now(): Promise<string> {
    return succeeded<{ now: string }>(await send(`${this.url}/api/demo/clock`), 200).now;
  }

  async advance(duration: string): Promise<void> {
    succeeded(await send(`${this.url}/api/demo/clock`, { body: { advance: duration } }, 'POST'), 200);
  }

  /** Moves the clock to so many milliseconds before the instant; after it, when negative. */
  async advanceTo(iso: string, millisecondsBefore: number): Promise<void> {
    const ahead = instant(iso) - millisecondsBefore - instant(await this.now());
    await this.advance(`PT${(ahead / 1000).toFixed(3)}S`);
  }

  /** Today's date in the programs' zone, and others counted from it. */
  async today(): Promise<(days: number) => LocalDate> {
    const today = localDateAt(instant(await this.now()), 'America/Chicago');
    return (days) => addDays(today, days);
  }

  async submit(content: object, by: Mailbox | Caller = 'applicant', program = 'ami-cmi'): Promise<Form> {
    const applicant = by instanceof Caller ? by : this.people[by];
    return succeeded<Form>(await applicant.post(`/programs/${program}/eligibility-forms`, content), 201);
  }

  /** Submits a form and waits until it is routed; as the committee sees it. */
  async submitAndRoute(content: object, by: Mailbox | Caller = 'applicant', program = 'ami-cmi'): Promise<Form> {
    const { id } = await this.submit(content, by, program);
    return this.untilStatus(id, 'in_review');
  }

  async untilStatus(id: string, status: string): Promise<Form> {
    return eventually(async () => {
      const form = await this.people.hq.form(id);
      if (form.status !== status) throw new Error(`${form.number} is ${form.status}, not ${status}`);
      return form;
    });
  }

  /** Mails whose subject names the form (or holds the text), oldest first. */
  async mails(inSubject: string): Promise<Mail[]> {
    const all = succeeded<Mail[]>(await send(`${this.url}/api/demo/mailbox`), 200);
    return all.filter(({ subject }) => subject.includes(inSubject)).reverse();
  }
}

async function signIn(url: string, email: string): Promise<Caller> {
  const answer = await send(`${url}/api/demo/sign-in`, { body: { email } }, 'POST');
  const { token, user } = succeeded<{ token: string; user: { id: string } }>(answer, 200);
  return new Caller(`${url}/api/v1`, user.id, token);
}

export function ifMatch(version: number): { 'if-match': string } {
  return { 'if-match': `"${String(version)}"` };
}

/** @throws Error that shows the whole answer when its status is another one */
export function succeeded<T>({ status, body }: Answer, expected: number): T {
  if (status !== expected) throw new Error(`${String(status)} instead of ${String(expected)}: ${JSON.stringify(body)}`);
  return body as T;
}
