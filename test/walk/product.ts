import { until } from './patience.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** As it came: each check says what it expects of it. */
  body: unknown;
}

export interface Request {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What a person at the console can do something about. */
export class CannotWalk extends Error {}

/** An answer that ends the walk of one form. */
export class UnexpectedAnswer extends Error {
  constructor(request: string, { status, body }: Answer) {
    super(
      `${request} was answered with ${status}: ${typeof body === 'string' ? body.slice(0, 200) : JSON.stringify(body)}`,
    );
  }
}

const TIMEOUT_MS = 10_000;
const RETRY_EVERY_MS = 200;
/** An api that is being started again, a request that still runs under the same key, too many at once. */
const TEMPORARY = new Set([429, 502, 503, 504]);

/** A running product as everybody reaches it: HTTP. Lost connections are tried again, so every POST must bear that. */
export class Product {
  /** Requests that had to be sent again. */
  repeated = 0;

  constructor(readonly url: string) {}

  /** @throws CannotWalk when nothing that can be walked answers at the URL */
  async requireDemo(): Promise<void> {
    const answer = await this.attempt('GET', '/api/demo/clock', {}).catch((error: unknown) => {
      throw new CannotWalk(
        `Nothing answers at ${this.url} (${reasonOf(error)}). Run \`npm start\` first, or name a demo: npm run walk -- --url <url>`,
      );
    });
    if (answer.status === 200) return;
    throw new CannotWalk(
      `${this.url} is not a demo of Docket: GET /api/demo/clock was answered with ${answer.status}. The walk needs the demo's clock and mailbox.`,
    );
  }

  async isDemo(): Promise<boolean> {
    const answer = await this.attempt('GET', '/api/demo/clock', {}).catch(() => undefined);
    return answer?.status === 200;
  }

  /** @throws UnexpectedAnswer for another status than the expected one */
  async expect<T>(
    status: number,
    method: string,
    path: string,
    request: Request = {},
  ): Promise<{ body: T; etag: string }> {
    const answer = await this.call(method, path, request);
    if (answer.status !== status) throw new UnexpectedAnswer(`${method} ${path}`, answer);
    return { body: answer.body as T, etag: answer.headers.get('etag') ?? '' };
  }

  /** Sends it until there is an answer that is not temporary. */
  async call(method: string, path: string, request: Request = {}): Promise<Answer> {
    let failure: unknown;
    const answer = await until(
      async () => {
        const seen = await this.attempt(method, path, request).catch((error: unknown) => {
          failure = error;
        });
        if (seen !== undefined && !isTemporary(seen)) return seen;
        this.repeated += 1;
        if (seen !== undefined) failure = new UnexpectedAnswer(`${method} ${path}`, seen);
        return undefined;
      },
      { everyMs: RETRY_EVERY_MS },
    );
    if (answer !== undefined) return answer;
    throw new Error(`${method} ${path} had no answer in the end: ${reasonOf(failure)}`);
  }

  private async attempt(method: string, path: string, { token, body, headers }: Request): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
}

function isTemporary({ status, body }: Answer): boolean {
  return TEMPORARY.has(status) || (status === 409 && (body as { code?: string }).code === 'idempotency.running');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ?? error.message;
}
