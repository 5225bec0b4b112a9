import type { Credit } from '#domain';

/** Credits as people write them: hours as decimal numbers. The rules count in hundredths. */
export interface CreditHours {
  category: string;
  hours: number;
  credentials?: string[];
}

export function toCredit({ category, hours, credentials }: CreditHours): Credit {
  const hundredths = Math.round(hours * 100);
  return { category, hundredths, ...(credentials !== undefined && { credentials }) };
}

export function toCreditHours({ category, hundredths, credentials }: Credit): CreditHours {
  return { category, hours: hundredths / 100, ...(credentials !== undefined && { credentials }) };
}
