import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#domain';
import { Payments, type PaymentNotice, type PaymentOrder } from '#use-cases';

/** How old a signature may be, as Stripe's own libraries have it; real time, whatever the business clock says. */
const TOLERANCE_SECONDS = 300;
const ANSWER_MS = 10_000;

interface StripeSettings {
  /** Of the API, without a slash at its end. */
  url: string;
  key: string;
  webhookSecret: string;
}

/** Stripe's Checkout: its page takes the money, its webhook says so. */
export class StripePayments extends Payments {
  readonly online = true;

  constructor(private readonly settings: StripeSettings) {
    super();
  }

  async start({ renewalId, cents, currency, title, returnUrl }: PaymentOrder): Promise<{ url: string }> {
    const body = new URLSearchParams({
      mode: 'payment',
      client_reference_id: renewalId,
      success_url: returnUrl,
      cancel_url: returnUrl,
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': currency.toLowerCase(),
      'line_items[0][price_data][unit_amount]': String(cents),
      'line_items[0][price_data][product_data][name]': title,
    });
    const session = await this.post('/v1/checkout/sessions', body);
    if (typeof session.url !== 'string' || !/^https?:\/\//.test(session.url)) throw unavailable();
    return { url: session.url };
  }

  read(body: Buffer, signature: string | undefined): PaymentNotice | null {
    this.requireSigned(body, signature);
    const event = asRecord(parsed(body));
    const session = asRecord(asRecord(event.data).object);
    if (event.type !== 'checkout.session.completed' && event.type !== 'checkout.session.async_payment_succeeded') {
      return null;
    }
    const { client_reference_id: renewalId, amount_total: cents, currency, payment_intent: intent, id } = session;
    if (session.payment_status !== 'paid' || typeof renewalId !== 'string' || !UUID.test(renewalId)) return null;
    if (typeof cents !== 'number' || typeof currency !== 'string') return null;
    const reference = typeof intent === 'string' ? intent : typeof id === 'string' ? id : '';
    return { renewalId, reference: reference.slice(0, 200), cents, currency: currency.toUpperCase() };
  }

  private async post(path: string, body: URLSearchParams): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.settings.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.settings.key}` },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    }).catch(() => undefined);
    if (answer?.ok !== true) throw unavailable();
    return asRecord(await answer.json().catch(() => null));
  }

  /** `t=1700000000,v1=…`: HMAC-SHA-256 over the time, a dot and the body. */
  private requireSigned(body: Buffer, header = ''): void {
    const parts = header.split(',').map((part) => part.trim().split('='));
    const time = parts.find(([name]) => name === 't')?.[1] ?? '';
    const age = Math.abs(Date.now() / 1000 - Number(time));
    const expected = createHmac('sha256', this.settings.webhookSecret).update(`${time}.`).update(body).digest();
    const matches = parts.some(([name, value = '']) => name === 'v1' && isSame(Buffer.from(value, 'hex'), expected));
    if (/^\d{1,12}$/.test(time) && age <= TOLERANCE_SECONDS && matches) return;
    throw new DomainError('payment.unsigned', 'The notice is not signed by the payment provider, or too old.');
  }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function unavailable(): DomainError {
  return new DomainError('payment.unavailable', 'The payment provider does not answer. Try again in a few minutes.');
}
