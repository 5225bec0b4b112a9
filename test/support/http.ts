export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface Sent {
  token?: string;
  headers?: Record<string, string>;
  /** An object is sent as JSON; text and bytes as they are. */
  body?: unknown;
}

/** One request against a running api; never throws for a status. */
export async function send(url: string, { token, headers, body }: Sent = {}, method = 'GET'): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** Status and code of a problem answer, which is what most refusals are told apart by. */
export function refusal({ status, body }: Answer): { status: number; code: unknown } {
  return { status, code: (body as { code?: unknown }).code };
}
