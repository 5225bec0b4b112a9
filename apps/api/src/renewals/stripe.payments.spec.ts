import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OfflinePayments } from './offline.payments.js';
import { StripePayments } from './stripe.payments.js';

const RENEWAL = '01900000-0000-7000-8000-000000000001';
const order = {
  renewalId: RENEWAL,
  cents: 7500,
  currency: 'USD',
  title: 'Renewal of CMI-1',
  returnUrl: 'http://localhost:3000/record',
};

let provider: Server;
let url: string;
let answer = { status: 200, body: JSON.stringify({ id: 'cs_1', url: 'https://pay.example/cs_1' }) };
const asked: { path: string; authorization: string; form: Record<string, string> }[] = [];

beforeAll(async () => {
  provider = createServer((request, response) => {
    void text(request).then((body) => {
      const { url: path = '', headers } = request;
      asked.push({
        path,
        authorization: headers.authorization ?? '',
        form: Object.fromEntries(new URLSearchParams(body)),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => provider.close(resolve)));

const payments = (): StripePayments => new StripePayments({ url, key: 'sk_test', webhookSecret: 'whsec' });
const seconds = (ago = 0): string => String(Math.floor(Date.now() / 1000) - ago);

function signed(body: string, { secret = 'whsec', time = seconds() } = {}): string {
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')},v0=old`;
}

function paid(overrides: object = {}, type = 'checkout.session.completed'): string {
  const object = {
    ...{ id: 'cs_1', client_reference_id: RENEWAL, payment_status: 'paid', amount_total: 7500, currency: 'usd' },
    ...{ payment_intent: 'pi_1' },
    ...overrides,
  };
  return JSON.stringify({ id: 'evt_1', type, data: { object } });
}

const codeOf = (error: unknown): unknown => (error as { code?: string }).code;

describe('a payment', () => {
  test('begins on the provider’s page, for exactly the fee', async () => {
    expect(await payments().start(order)).toEqual({ url: 'https://pay.example/cs_1' });
    expect(asked.at(-1)).toEqual({
      path: '/v1/checkout/sessions',
      authorization: 'Bearer sk_test',
      form: {
        mode: 'payment',
        client_reference_id: RENEWAL,
        success_url: order.returnUrl,
        cancel_url: order.returnUrl,
        'line_items[0][quantity]': '1',
        'line_items[0][price_data][currency]': 'usd',
        'line_items[0][price_data][unit_amount]': '7500',
        'line_items[0][price_data][product_data][name]': 'Renewal of CMI-1',
      },
    });
  });

  test.each([
    [500, '{}'],
    [401, '{"error":{"message":"Invalid API Key sk_test"}}'],
    [200, 'no JSON'],
    [200, '{"url":"javascript:alert(1)"}'],
  ])('does not begin when the provider answers %d %s', async (status, body) => {
    answer = { status, body };
    const error: unknown = await payments()
      .start(order)
      .catch((reason: unknown) => reason);
    expect(codeOf(error)).toBe('payment.unavailable');
    expect(String(error)).not.toContain('sk_test');
  });

  test('does not begin where no provider is set', async () => {
    const offline = new OfflinePayments();
    expect(codeOf(await offline.start().catch((reason: unknown) => reason))).toBe('payment.offline');
    expect(() => offline.read()).toThrow('not paid online');
  });
});

describe('a notice', () => {
  test('that is signed tells what was paid', () => {
    const body = paid();
    expect(payments().read(Buffer.from(body), signed(body))).toEqual({
      ...{ renewalId: RENEWAL, reference: 'pi_1', cents: 7500, currency: 'USD' },
    });
  });

  test.each([
    ['of something else', paid({}, 'charge.refunded')],
    ['of a payment that is not through', paid({ payment_status: 'unpaid' })],
    ['of somebody else’s payment', paid({ client_reference_id: 'order-77' })],
    ['without an amount', paid({ amount_total: null })],
    ['that is no object', '[]'],
  ])('%s is none', (_name, body) => {
    expect(payments().read(Buffer.from(body), signed(body))).toBeNull();
  });

  test.each([
    ['without a signature', undefined],
    ['signed by another', signed(paid(), { secret: 'other' })],
    ['signed for another body', signed(paid({ amount_total: 1 }))],
    ['signed too long ago', signed(paid(), { time: seconds(301) })],
    ['signed for a day to come', signed(paid(), { time: seconds(-400) })],
    ['signed with nonsense', 't=now,v1=zz'],
  ])('%s is refused', (_name, signature) => {
    expect(() => payments().read(Buffer.from(paid()), signature)).toThrow('not signed');
  });
});
