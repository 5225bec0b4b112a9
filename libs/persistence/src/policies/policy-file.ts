import type { Choice, CreditCondition, CreditRules, Cycle, Policy, ReviewPolicy } from '#domain';

/** A policy file as written, after `programs/policy.schema.json` has passed it and filled in what was left out. */
export interface PolicyFile {
  id: string;
  version: string;
  effectiveFrom: string;
  name: string;
  organisation: string;
  timeZone: string;
  numberPrefix: string;
  unit: Omit<Policy['unit'], 'incrementHundredths'> & { increment: number; minPerActivity: number };
  categories: Choice[];
  formats: Choice[];
  tags: Choice[];
  sources: Choice[];
  credentials: Choice[];
  cycle: { kind: Cycle['kind']; years?: number; months?: number; anchors: string[]; yearKind: Cycle['yearKind'] };
  required: number;
  requiredBy: { credentials: string[]; required: number }[];
  multi: { mode: NonNullable<CreditRules['multi']>['mode']; addPer: number; max: number | null } | null;
  limits: { id: string; where: CreditCondition; max?: number; ofRequired?: number; per: 'cycle' | 'year' }[];
  minimums: {
    id: string;
    where: CreditCondition;
    min?: number;
    ofRequired?: number;
    per: 'cycle' | 'year';
    when?: string;
  }[];
  perActivity: { where: CreditCondition; max: number }[];
  onceOnly: CreditRules['onceOnly'];
  classify: CreditRules['classify'];
  form: Policy['form'];
  claim: CreditRules['claim'];
  review: Omit<ReviewPolicy, 'holidays'> & { holidays: string[] };
  catalog: Policy['catalog'];
  carry: (Omit<NonNullable<CreditRules['carry']>, 'maxHundredths'> & { max: number }) | null;
  proration: CreditRules['proration'];
  renewal: CreditRules['renewal'];
  evidence: CreditRules['evidence'];
  audit: CreditRules['audit'];
}

/** A policy as it is sent for one evaluation: only its id, version, total and categories have to be given. */
export type CreditPolicyFile = Omit<PolicyFile, 'unit' | 'cycle'> & Partial<Pick<PolicyFile, 'unit' | 'cycle'>>;
