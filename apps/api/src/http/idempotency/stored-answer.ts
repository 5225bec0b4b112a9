/** Thrown instead of running a handler again: the answer that its first run gave. */
export class StoredAnswer extends Error {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: string,
  ) {
    super('answered from the idempotency record');
    this.name = 'StoredAnswer';
  }
}
