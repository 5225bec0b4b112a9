/** `1 hour`, `1.5 CEUs`, `1,200 forms`. */
export function countOf(amount: number, unit: string): string {
  return `${amount.toLocaleString('en-US')} ${unit}${amount === 1 ? '' : 's'}`;
}
