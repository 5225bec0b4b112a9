const text = (maxLength: number) => ({ type: 'string', maxLength, pattern: '\\S' });
const maybe = (maxLength: number) => ({ type: ['string', 'null'], maxLength });
const date = { type: ['string', 'null'], pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$' };

function object(required: readonly string[], properties: Record<string, unknown>) {
  return { type: 'object', additionalProperties: false, required, properties };
}

const instructor = object(['name'], { name: text(200), credentials: maybe(500) });
const agendaRow = object(['title', 'minutes', 'countable'], {
  title: text(500),
  minutes: { type: 'integer', minimum: 1, maximum: 100_000 },
  category: maybe(64),
  countable: { type: 'boolean' },
});
const activity = object(['title', 'provider', 'format', 'delivery'], {
  title: text(300),
  provider: text(300),
  url: { type: ['string', 'null'], maxLength: 2000, pattern: '^https?://\\S+$' },
  description: maybe(20_000),
  format: text(64),
  delivery: { enum: ['in-person', 'live-online', 'hybrid', 'on-demand'] },
  location: maybe(500),
  timeZone: maybe(64),
  tags: { type: 'array', maxItems: 50, items: text(64) },
  startsOn: date,
  endsOn: date,
  availableUntil: date,
  contactMinutes: { type: ['integer', 'null'], minimum: 1, maximum: 100_000 },
  learningOutcomes: { type: 'array', maxItems: 100, items: text(2000) },
  instructors: { type: 'array', maxItems: 100, items: instructor },
  agenda: { type: 'array', maxItems: 500, items: agendaRow },
});
const credit = object(['category', 'hours'], {
  category: text(64),
  hours: { type: 'number', exclusiveMinimum: 0, maximum: 1000 },
  credentials: { type: 'array', minItems: 1, maxItems: 20, items: text(64) },
});

export interface FormBody {
  activity: Record<string, unknown>;
  completedOn?: string | null;
  requestedCredits: { category: string; hours: number }[];
  relevance: string;
}

/** What the product demands of a form, as JSON Schema for Fastify's own validator. */
export const formBody = object(['activity', 'requestedCredits', 'relevance'], {
  activity,
  completedOn: date,
  requestedCredits: { type: 'array', minItems: 1, maxItems: 50, items: credit },
  relevance: text(20_000),
});

/** A decision likewise. */
export const rulingBody = object(['outcome', 'message'], {
  outcome: { enum: ['approved', 'not_approved'] },
  reasons: { type: 'array', maxItems: 50, items: text(64) },
  message: { type: 'string', maxLength: 20_000 },
});
