import {
  areDisjoint,
  categoryLimits,
  categoryMinimums,
  isWithin,
  needOf,
  roomUnder,
  type CategoryBound,
} from './bounds.js';
import { error, note, warning, type Finding } from './finding.js';
import type { Policy } from './policy.js';

interface Requirement {
  path: Finding['path'];
  hundredths: number;
}
interface Bounds {
  limits: CategoryBound[];
  minimums: CategoryBound[];
}

/**
 * Whether limits, minimums and the total fit together. Only rules over whole categories and the whole cycle are judged:
 * others bind some credits, and what a member brings decides.
 */
export function lintBounds({ categories, credits }: Pick<Policy, 'categories' | 'credits'>): Finding[] {
  const ids = categories.map(({ id }) => id);
  const cases = requirements(credits).map((requirement) => ({
    requirement,
    limits: categoryLimits(credits, ids, requirement.hundredths),
    minimums: categoryMinimums(credits, ids, requirement.hundredths),
  }));
  const findings = cases.flatMap(({ requirement, ...bounds }) => [
    ...bounds.limits.flatMap((limit) => lintLimit(limit, bounds)),
    ...bounds.minimums.flatMap((minimum) => lintMinimum(minimum, bounds)),
    ...lintTotal(requirement, bounds, ids),
  ]);
  // A tag's or a year's minimum, or one for some members, might be missed because of a limit.
  const isPlain = cases.every(({ minimums }) => minimums.length === credits.minimums.length);
  const idle = (cases[0]?.limits ?? []).filter(
    ({ index }) => isPlain && credits.multi?.mode !== 'additive' && cases.every((one) => isIdle(index, one)),
  );
  return [...withoutRepeats(findings), ...idle.map(noteIdle)];
}

function requirements(credits: Policy['credits']): Requirement[] {
  return [
    { path: ['required'], hundredths: credits.requiredHundredths },
    ...credits.requiredBy.map((rule, index) => ({
      path: ['requiredBy', index, 'required'],
      hundredths: rule.requiredHundredths,
    })),
  ];
}

function lintTotal({ path, hundredths }: Requirement, { limits, minimums }: Bounds, categories: string[]): Finding[] {
  const room = roomUnder(limits, categories);
  const need = needOf(minimums);
  return [
    ...(room < hundredths
      ? [error(path, `${written(hundredths)} can never be reached: the limits leave room for ${written(room)}`)]
      : []),
    ...(need > hundredths ? [warning(path, `the minimums alone need ${written(need)}, more than the total`)] : []),
  ];
}

function lintMinimum({ id, index, categories, hundredths }: CategoryBound, { limits }: Bounds): Finding[] {
  const room = roomUnder(limits, [...categories]);
  const message = `"${id}" asks for ${written(hundredths)}, but the limits leave room for ${written(room)}`;
  return room < hundredths ? [error(['minimums', index], message)] : [];
}

/** Minimums that fit one by one, and not together. */
function lintLimit({ id, index, categories, hundredths }: CategoryBound, { minimums }: Bounds): Finding[] {
  const inside = minimums.filter((minimum) => isWithin(minimum.categories, categories));
  const need = needOf(inside);
  const message = `"${id}" allows ${written(hundredths)}, but the minimums in it need ${written(need)}`;
  const each = inside.every((minimum) => minimum.hundredths <= hundredths);
  return each && need > hundredths ? [error(['limits', index], message)] : [];
}

/**
 * Where a limit binds it counts its maximum, and the minimums outside it count as well: when these reach the total,
 * nobody is ever short because of the limit. A minimum that crosses its edge could still be; then nothing is said.
 */
function isIdle(index: number, { requirement, limits, minimums }: Bounds & { requirement: Requirement }): boolean {
  const limit = limits.find((candidate) => candidate.index === index);
  if (!limit) return false;
  const outside = minimums.filter(({ categories }) => areDisjoint(categories, limit.categories));
  const inside = minimums.filter(({ categories }) => isWithin(categories, limit.categories));
  // Added up, not `needOf`: minimums that overlap may need more than the largest sum of separate ones.
  const fits = inside.reduce((sum, { hundredths }) => sum + hundredths, 0) <= limit.hundredths;
  return (
    fits &&
    outside.length + inside.length === minimums.length &&
    limit.hundredths + needOf(outside) >= requirement.hundredths
  );
}

function noteIdle({ id, index }: CategoryBound): Finding {
  const message = `"${id}" can never change the verdict, only the counted number: whoever meets the minimums and reaches`;
  return note(['limits', index], `${message} this limit has reached the total`);
}

function withoutRepeats(findings: Finding[]): Finding[] {
  const seen = findings.map((finding) => JSON.stringify(finding));
  return findings.filter((_, index) => seen.indexOf(seen[index] ?? '') === index);
}

function written(hundredths: number): string {
  return String(hundredths / 100);
}
