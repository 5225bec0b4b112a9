interface Choice {
  id: string;
  label: string;
}
export interface Where {
  category?: string[];
  tag?: string[];
  format?: string[];
  delivery?: string[];
  provider?: string[];
  source?: string[];
  [other: string]: unknown;
}

/** A policy as the api gives it; `programs/policy.schema.json` describes it. What may be left out has its default there. */
export interface PolicyDocument {
  id: string;
  version: string;
  effectiveFrom: string;
  name: string;
  organisation: string;
  timeZone: string;
  unit: { label?: string; minutesPerCredit?: number; increment?: number; rounding?: string };
  cycle: { kind: string; years?: number; months?: number };
  required: number;
  categories: Choice[];
  tags?: Choice[];
  formats: Choice[];
  minimums?: { id: string; where: Where; min?: number; ofRequired?: number }[];
  limits?: { id: string; where: Where; max?: number; ofRequired?: number }[];
  perActivity?: { where: Where; max: number }[];
  carry?: { max: number } | null;
  form?: { days: number } | null;
  claim?: {
    days: number;
    withinCycle?: boolean;
    graceDays?: number;
    extendAfterDecisionDays?: number;
    pendingClaims?: boolean;
  } | null;
  catalog: { removeAfterDays: number };
  review: {
    days: number;
    semantics?: string;
    holidays?: string[];
    reminders?: number[];
    escalateDays?: number[];
    pauseWhileWaiting?: boolean;
    questions?: { answerDays?: number; remindDaysBefore?: number; onNoResponse?: string };
    decision?: { mode?: string; quorum?: number };
    undoSeconds?: number;
    resubmissions?: number;
    appealDays?: number;
    appeals?: number;
    digest?: string;
    sendWindow?: { from: string; to: string } | null;
    assignment?: string;
    queues: { id: string; name: string }[];
    routing?: { when: Where; queue: string }[];
    fallbackQueue: string;
    criteria?: { id: string; text: string; required?: boolean }[];
    criteriaRequired?: boolean;
    reasons?: { code: string; text: string; remedy: string }[];
    reasonsRequired?: boolean;
  };
  renewal?: {
    opensDaysBefore?: number;
    graceDays?: number;
    conditions?: string[];
    onFailure?: string;
  };
}
