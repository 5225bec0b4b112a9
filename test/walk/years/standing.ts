/** What the api tells of a credit record, as far as the years look at it. */
export interface RecordAnswer {
  cycle: { start: string; end: string };
  countedTotal: number;
  requiredTotal: number;
  byCategory: { category: string; raw: number; counted: number }[];
  missing: { id: string; amount: number }[];
  stillNeeded: number | null;
}

/** `counted 34 of 35: art 21 of 23, biomedical 13; missing biomedical-minimum 1, total 1; needs 1 more`. */
export function standing({ countedTotal, requiredTotal, byCategory, missing, stillNeeded }: RecordAnswer): string {
  const categories = byCategory
    .filter(({ raw }) => raw > 0)
    .map(({ category, raw, counted }) => `${category} ${counted}${raw === counted ? '' : ` of ${raw}`}`);
  const short = missing.map(({ id, amount }) => `${id} ${amount}`);
  const parts = [
    `counted ${countedTotal} of ${requiredTotal}${categories.length === 0 ? '' : `: ${categories.join(', ')}`}`,
    short.length === 0 ? 'nothing missing' : `missing ${short.join(', ')}`,
    `needs ${stillNeeded ?? 'what cannot come'} more`,
  ];
  return parts.join('; ');
}
