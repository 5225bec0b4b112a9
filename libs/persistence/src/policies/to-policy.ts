import { localDate, type Bound, type CreditPolicy, type CreditRules, type Cycle, type Policy } from '#domain';
import type { CreditPolicyFile, PolicyFile } from './policy-file.js';

/** A checked policy file as the domain's policy: amounts in hundredths, lengths in months. */
export function toPolicy(file: PolicyFile): Policy {
  return {
    id: file.id,
    version: file.version,
    effectiveFrom: localDate(file.effectiveFrom),
    name: file.name,
    organisation: file.organisation,
    timeZone: file.timeZone,
    numberPrefix: file.numberPrefix,
    unit: toUnit(file.unit),
    categories: file.categories,
    formats: file.formats,
    tags: file.tags,
    credentials: file.credentials,
    form: file.form,
    review: { ...file.review, holidays: file.review.holidays.map(localDate) },
    catalog: file.catalog,
    credits: toCreditRules(file, file.unit, file.cycle),
  };
}

const QUARTER_HOURS: PolicyFile['unit'] = {
  label: 'credit',
  minutesPerCredit: 60,
  increment: 0.25,
  rounding: 'down',
  minPerActivity: 0,
};
/** Its dates come with each evaluation. */
const GIVEN_CYCLE: PolicyFile['cycle'] = { kind: 'member-dates', anchors: [], yearKind: 'cycle' };

/** The part that counts credits, of a file that may have nothing else. */
export function toCreditPolicy(file: CreditPolicyFile): CreditPolicy & Pick<Policy, 'tags' | 'credentials'> {
  const { unit = QUARTER_HOURS, cycle = GIVEN_CYCLE, categories, form, tags, credentials } = file;
  return { unit: toUnit(unit), categories, form, tags, credentials, credits: toCreditRules(file, unit, cycle) };
}

function toUnit({ increment, minPerActivity: _, ...unit }: PolicyFile['unit']): Policy['unit'] {
  return { ...unit, incrementHundredths: hundredths(increment) };
}

function toCreditRules(file: CreditPolicyFile, unit: PolicyFile['unit'], cycle: PolicyFile['cycle']): CreditRules {
  return {
    sources: file.sources,
    minimumPerActivityHundredths: hundredths(unit.minPerActivity),
    cycle: toCycle(cycle),
    requiredHundredths: hundredths(file.required),
    requiredBy: file.requiredBy.map(({ credentials, required }) => ({
      credentials,
      requiredHundredths: hundredths(required),
    })),
    multi: file.multi && {
      mode: file.multi.mode,
      addPerHundredths: hundredths(file.multi.addPer),
      maxHundredths: file.multi.max === null ? null : hundredths(file.multi.max),
    },
    limits: file.limits.map(({ max, ofRequired, ...limit }) => ({ ...limit, max: toBound(max, ofRequired) })),
    minimums: file.minimums.map(({ min, ofRequired, ...minimum }) => ({ ...minimum, min: toBound(min, ofRequired) })),
    perActivity: file.perActivity.map(({ where, max }) => ({ where, maxHundredths: hundredths(max) })),
    onceOnly: file.onceOnly,
    classify: file.classify,
    claim: file.claim,
    carry: toCarryOver(file.carry),
    proration: file.proration,
    renewal: file.renewal,
    evidence: file.evidence,
    audit: file.audit,
  };
}

function toCycle({ kind, years, months, anchors, yearKind }: PolicyFile['cycle']): Cycle {
  const written = years === undefined ? months : years * 12;
  return { kind, months: written ?? (kind === 'calendar-year' ? 12 : null), anchors, yearKind };
}

function toCarryOver(carry: PolicyFile['carry']): CreditRules['carry'] {
  if (carry === null) return null;
  const { max, ...rules } = carry;
  return { ...rules, maxHundredths: hundredths(max) };
}

function toBound(amount: number | undefined, shareOfRequired = 0): Bound {
  return amount === undefined ? { shareOfRequired } : { hundredths: hundredths(amount) };
}

/** The schema allows two decimals; 0.29 · 100 is not quite 29. */
function hundredths(amount: number): number {
  return Math.round(amount * 100);
}
