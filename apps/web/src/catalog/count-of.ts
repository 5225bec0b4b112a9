/** `1 hour`, `1.5 CEUs`, `30 days`. */
export function countOf(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
