import { randomUUID } from 'node:crypto';
import type { Database } from '#persistence';
import type { Mailer } from '#use-cases';
import { overriding } from './decorated-module.js';

/** One guard of the product taken away, to see that the rig notices. */
export const BREAKAGES = ['version', 'unique-key', 'message-id'] as const;
export type Breakage = (typeof BREAKAGES)[number];

export function breakageFrom(text: string | undefined): Breakage | undefined {
  return BREAKAGES.find((known) => known === text);
}

/** `version`: writes no longer ask whether the form changed. `unique-key`: an order given twice is written twice. */
export function brokenDatabase(inner: Database, breakage: Breakage | undefined): Database {
  const query: Database['query'] = (name, text, values) =>
    inner.query(`${name}-${breakage ?? ''}`, withoutGuard(text, breakage), values);
  return breakage === undefined ? inner : overriding<Database>(inner, { query });
}

/** `message-id`: each attempt carries an id of its own. */
export function brokenMailer<M extends Mailer>(inner: M, breakage: Breakage | undefined): M {
  const send: Mailer['send'] = (to, bytes, beforeBody) => {
    const text = bytes.toString('latin1').replace(/^(Message-ID: <)[^@]+@/im, `$1${randomUUID()}@`);
    return inner.send(to, Buffer.from(text, 'latin1'), beforeBody);
  };
  return breakage === 'message-id' ? overriding<M>(inner, { send } as Partial<M>) : inner;
}

function withoutGuard(text: string, breakage: Breakage | undefined): string {
  if (breakage === 'version') return text.replaceAll(/AND event_count = (\$\d+)/g, 'AND $1::int IS NOT NULL');
  if (breakage === 'unique-key') return text.replaceAll('ON CONFLICT (key) DO NOTHING', '');
  return text;
}
