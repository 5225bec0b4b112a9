import { randomUUID } from 'node:crypto';
import type { Person } from './cast.js';
import { UnexpectedAnswer, type Answer, type Product } from './product.js';

export interface FormAnswer {
  id: string;
  number: string;
  status: string;
  revision: number;
  resubmissionOf: string | null;
  revokedAt: string | null;
}

/** What one person does in the walk. A request whose answer was lost is sent again under the same key. */
export class Member {
  constructor(
    private readonly product: Product,
    readonly person: Person,
  ) {}

  get(path: string): Promise<Answer> {
    return this.product.call('GET', `/api/v1${path}`, { token: this.person.token });
  }

  async read<T>(path: string): Promise<T> {
    return this.okay<T>(`GET ${path}`, await this.get(path));
  }

  form(id: string): Promise<FormAnswer> {
    return this.read<FormAnswer>(`/eligibility-forms/${id}`);
  }

  /** @param seen the ETag it is based on */
  post(path: string, body?: unknown, seen?: string): Promise<Answer> {
    const headers = { 'idempotency-key': randomUUID(), ...(seen !== undefined && { 'if-match': seen }) };
    return this.product.call('POST', `/api/v1${path}`, { token: this.person.token, headers, body });
  }

  async create<T>(path: string, body?: unknown): Promise<T> {
    return this.okay<T>(`POST ${path}`, await this.post(path, body));
  }

  async put(path: string, body: unknown, seen: string): Promise<void> {
    const { token } = this.person;
    this.okay(
      `PUT ${path}`,
      await this.product.call('PUT', `/api/v1${path}`, { token, headers: { 'if-match': seen }, body }),
    );
  }

  upload(path: string, file: File): Promise<Answer> {
    const body = new FormData();
    body.append('file', file);
    const headers = { 'idempotency-key': randomUUID() };
    return this.product.call('POST', `/api/v1${path}`, { token: this.person.token, headers, body });
  }

  /** Based on what this person sees now. */
  async act(formId: string, action: string, body: unknown): Promise<Answer> {
    const { headers } = await this.get(`/eligibility-forms/${formId}`);
    return this.post(`/eligibility-forms/${formId}/${action}`, body, headers.get('etag') ?? '');
  }

  /** Advises, and says what state the form is in by that. */
  async recommend(formId: string, recommendation: 'approve' | 'decline'): Promise<string> {
    const body = { recommendation, comment: `I would ${recommendation}.` };
    await this.create(`/eligibility-forms/${formId}/recommendations`, body);
    return (await this.form(formId)).status;
  }

  private okay<T>(request: string, answer: Answer): T {
    if (answer.status >= 300) throw new UnexpectedAnswer(request, answer);
    return answer.body as T;
  }
}

/** `403 review.chair-decides`, or the status alone. */
export function told({ status, body }: Answer): string {
  const { code } = body as { code?: string };
  return code === undefined ? String(status) : `${status} ${code}`;
}
