export interface IdempotentRequest {
  personId: string;
  /** Method and path. */
  route: string;
  key: string;
  /** SHA-256 of the body. */
  bodyHash: Buffer;
}

export interface RecordedAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type Reservation =
  /** Run the request, under this id for what it creates; the id is the same after a crash. */
  | { kind: 'run'; resourceId: string }
  | { kind: 'answered'; answer: RecordedAnswer }
  | { kind: 'key-reused' }
  | { kind: 'running'; retryAfterSeconds: number };

/** Remembers for 24 h of real time what a person's request with an idempotency key was answered. */
export abstract class IdempotencyRecords {
  /** @param freshId becomes the resource id when the key is new. */
  abstract reserve(request: IdempotentRequest, freshId: string): Promise<Reservation>;
  abstract keep(request: IdempotentRequest, answer: RecordedAnswer): Promise<void>;
  /** The request was refused before it ran: the key may be used again, also with another body. */
  abstract forget(request: IdempotentRequest): Promise<void>;
  /** The outcome is unknown: the same request may run again at once, under the same resource id. */
  abstract unlock(request: IdempotentRequest): Promise<void>;
}
