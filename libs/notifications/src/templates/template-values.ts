/** What `{{variables}}` stand for: a text, or a list of texts. */
export type TemplateValues = Readonly<Record<string, string | readonly string[]>>;

/** Dates that may be missing, by their names; nothing else that is null in a sample is text. */
const DATE = /(On|Until|At)$/;

/** The texts in a mail's data, those of its form as `form.…`. Yes and no are for our own letters. */
export function templateValues(data: object, prefix = ''): TemplateValues {
  const entries = Object.entries(data) as [string, unknown][];
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, string | string[]][] => {
      const name = `${prefix}${key}`;
      if (key === 'form' && isRecord(value)) return Object.entries(templateValues(value, 'form.')).map(plain);
      if (typeof value === 'string') return [[name, value]];
      if (typeof value === 'number') return [[name, String(value)]];
      if (isEmptyDate(key, value)) return [[name, '']];
      return Array.isArray(value) ? [[name, value.map(itemText)]] : [];
    }),
  );
}

export function isEmptyDate(name: string, value: unknown): boolean {
  return value === null && DATE.test(name);
}

function plain([name, value]: [string, string | readonly string[]]): [string, string | string[]] {
  return [name, typeof value === 'string' ? value : [...value]];
}

/** A text, or those of an object after each other, such as a reason and what would change it. */
function itemText(item: unknown): string {
  if (!isRecord(item)) return String(item);
  return Object.values(item)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
