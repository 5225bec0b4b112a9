// What is chosen on a screen of the office, as it stands in the address. Whatever else stands there is left out.

export interface OutboxChoice {
  state?: string | undefined;
  kind?: string | undefined;
  /** A form's id or number. */
  form?: string | undefined;
  q?: string | undefined;
}

export interface LateChoice {
  state?: string | undefined;
  q?: string | undefined;
  /** The form that is about to be admitted. */
  admit?: string | undefined;
}

export interface HistoryChoice {
  form?: string | undefined;
  topic?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

type Search = Record<string, unknown>;

export const outboxChoiceFrom = (search: Search): OutboxChoice => chosen(search, ['state', 'kind', 'form', 'q']);
export const lateChoiceFrom = (search: Search): LateChoice => chosen(search, ['state', 'q', 'admit']);
export const historyChoiceFrom = (search: Search): HistoryChoice => chosen(search, ['form', 'topic', 'from', 'to']);

function chosen<K extends string>(search: Search, keys: readonly K[]): Partial<Record<K, string>> {
  const given = keys.flatMap((key) => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(given) as Partial<Record<K, string>>;
}
