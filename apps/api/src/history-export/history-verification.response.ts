export class CheckedHistoriesResponse {
  /** On this page. */
  forms!: number;
  events!: number;
}

export class BrokenHistoryResponse {
  /** The form's. */
  number!: string;
  /** The first of its events that does not hold. */
  seq!: number;
  /** What is wrong with it, in words. */
  fault!: string;
}

export class HistoryVerificationResponse {
  checked!: CheckedHistoriesResponse;
  /** Empty: every chain of this page holds. */
  items!: BrokenHistoryResponse[];
  nextCursor!: string | null;
}
