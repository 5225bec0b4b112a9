import type { Credit } from '../forms/content.js';

/** One amount that was asked for and answered differently; 0 where only one side names it. */
export interface CreditChange {
  category: string;
  /** Whom the amount is limited to; absent: it holds for all. */
  credentials?: string[];
  requestedHundredths: number;
  approvedHundredths: number;
}

/** Where the approved credits differ from those asked for, in the order of the request. Empty when they are the same. */
export function creditChanges(requested: readonly Credit[], approved: readonly Credit[]): CreditChange[] {
  const lines = new Map<string, CreditChange>();
  const line = (credit: Credit): CreditChange => {
    const { category, credentials } = credit;
    const key = JSON.stringify([category, credentials === undefined ? null : [...credentials].sort()]);
    const known = lines.get(key);
    if (known !== undefined) return known;
    const added: CreditChange = {
      category,
      ...(credentials !== undefined && { credentials }),
      requestedHundredths: 0,
      approvedHundredths: 0,
    };
    lines.set(key, added);
    return added;
  };
  for (const credit of requested) line(credit).requestedHundredths += credit.hundredths;
  for (const credit of approved) line(credit).approvedHundredths += credit.hundredths;
  return [...lines.values()].filter(
    ({ requestedHundredths, approvedHundredths }) => requestedHundredths !== approvedHundredths,
  );
}
