import { setTimeout as pause } from 'node:timers/promises';
import { send, type Answer } from '../../support/http.js';
import type { RigPerson } from './people.js';
import type { Seeded } from './seeded.js';

export interface RigRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The last answer, and whether an earlier try broke off so that nobody knows what it did. */
export type Told = Answer & { repeated: boolean };

const TRY_AGAIN_MS = 250;

/** How people reach the apis: any of them, and again after every error that a person would not take for an answer. */
export class Clients {
  /** Answers of 500 and above that did not say which request they were about. */
  readonly unnamedErrors: string[] = [];
  /** Answers that the server itself called a failure. */
  readonly failures: string[] = [];

  constructor(
    private readonly origins: readonly string[],
    private readonly random: Seeded,
    /** By `performance.now()`. */
    private readonly deadline: number,
  ) {}

  /** Repeats a request, the same each time, until something answers it. */
  async ask(person: RigPerson, { method, path, body, headers }: RigRequest): Promise<Told> {
    let repeated = false;
    for (;;) {
      const answer = await send(
        `${this.random.pick(this.origins)}/api/v1${path}`,
        { token: person.token, ...(headers && { headers }), ...(body !== undefined && { body }) },
        method,
      ).catch(() => undefined);
      if (answer !== undefined) this.note(answer, `${method} ${path}`);
      if (answer !== undefined && !isPassing(answer)) return { ...answer, repeated };
      this.requireTime(`${method} ${path} was not answered`);
      repeated = true;
      await pause(TRY_AGAIN_MS);
    }
  }

  /** @throws Error when the scenario has taken too long */
  requireTime(what: string): void {
    if (performance.now() > this.deadline) throw new Error(`${what} in time.`);
  }

  private note({ status, body }: Answer, request: string): void {
    if (status < 500) return;
    this.failures.push(`${request}: ${status}`);
    const { requestId } = body as { requestId?: unknown };
    if (typeof requestId !== 'string') this.unnamedErrors.push(`${request}: ${status} ${JSON.stringify(body)}`);
  }
}

/** The server failed, or the first try under the same key is not over. */
function isPassing({ status, body }: Answer): boolean {
  return status >= 500 || status === 429 || (body as { code?: unknown }).code === 'idempotency.running';
}
