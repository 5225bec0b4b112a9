import { formatDate } from '../time/format.js';
import { countOf } from '../catalog/count-of.js';
import type { PolicyDocument, Where } from './policy-document.js';

export function times(amount: number): string {
  return ['never', 'once', 'twice'][amount] ?? countOf(amount, 'time');
}

/** `Art`, `Art and Biomedical`, `Art, Biomedical and History`. */
export function listed(items: readonly string[], word: 'and' | 'or'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

export function dayAfter(localDate: string, days: number): string {
  const date = new Date(`${localDate}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const MATTERS: Record<string, string> = {
  category: '',
  tag: 'the topic ',
  format: 'the format ',
  delivery: 'delivered ',
  provider: 'the provider ',
  source: 'the source ',
};

/** What is meant by a condition of the policy: `Business and History together`, `the topic Coding or Billing`. */
export function whereWords(where: Where, policy: PolicyDocument): string {
  const parts = partsOf(where, policy);
  const [first] = parts;
  if (first === undefined) return 'everything';
  if (parts.length === 1 && first.matter === 'category' && first.labels.length > 1) {
    return `${listed(first.labels, 'and')} together`;
  }
  return parts.map(({ matter, labels }) => `${MATTERS[matter] ?? `${matter} `}${listed(labels, 'or')}`).join(', ');
}

/** As a form fulfils it: `asks for credit in Art`, `has the topic Coding`. */
export function allOf(where: Where, policy: PolicyDocument): string {
  const verbs: Record<string, string> = { category: 'asks for credit in ', tag: 'has the topic ' };
  const parts = partsOf(where, policy).map(
    ({ matter, labels }) => `${verbs[matter] ?? `is of ${MATTERS[matter] ?? `${matter} `}`}${listed(labels, 'or')}`,
  );
  return parts.length === 0 ? 'every form' : `a form that ${listed(parts, 'and')}`;
}

function partsOf(where: Where, { categories, tags = [], formats }: PolicyDocument) {
  const known = [...categories, ...tags, ...formats];
  return Object.entries(where).map(([matter, values]) => ({
    matter,
    labels: (Array.isArray(values) ? values : [values]).map(
      (value) => known.find(({ id }) => id === value)?.label ?? String(value),
    ),
  }));
}

/** Which days these are, with the holidays still to come. @param today `YYYY-MM-DD` */
export function businessDays(holidays: readonly string[], today: string): string {
  const week = 'Business days are Monday to Friday';
  if (holidays.length === 0) return `${week}; no holiday is left out.`;
  const coming = holidays.filter((day) => day >= today).toSorted();
  return coming.length === 0
    ? `${week}; no holiday after today is named.`
    : `${week}, without ${listed(coming.map(formatDate), 'and')}.`;
}
