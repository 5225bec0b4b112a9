/** `5,001`: every number of things is written alike. */
export function inFigures(amount: number): string {
  return amount.toLocaleString('en-US');
}

/** `1 hour`, `1.5 CEUs`, `1,200 forms`. */
export function countOf(amount: number, unit: string): string {
  return `${inFigures(amount)} ${unit}${amount === 1 ? '' : 's'}`;
}
