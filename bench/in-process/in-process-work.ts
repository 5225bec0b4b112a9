/** One row of the table of goals that no server has a part in: the same call of both sides, in one process. */
export interface InProcessWork {
  row: number;
  name: string;
  /** What the other side does for the same answer. */
  ceiling: string;
  /** @returns what is compared; the engine must not find it useless */
  product(index: number): unknown;
  ceilingCall(index: number): unknown;
  /** @throws Error when the two sides do not say the same. */
  verify(): void;
}
