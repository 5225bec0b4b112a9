import { areDisjoint, categoryLimits, categoryMinimums, isWithin, needOf, roomUnder, type SetBound } from './bounds.js';
import { error, note, warning, type Finding } from './finding.js';
import { cycleBounds, type CycleBounds } from './hour-sorts.js';
import type { Policy } from './policy.js';

interface Requirement {
  path: Finding['path'];
  hundredths: number;
}
interface Bounds {
  limits: SetBound[];
  minimums: SetBound[];
}

/**
 * Whether limits, minimums and the total fit together: no member could ever meet what is called an error here. That a
 * limit can never change the verdict is said only of rules over whole categories and the whole cycle.
 */
export function lintBounds({ unit, categories, credits }: Pick<Policy, 'unit' | 'categories' | 'credits'>): Finding[] {
  const ids = categories.map(({ id }) => id);
  const cases = requirements(credits).map((requirement) => ({
    requirement,
    limits: categoryLimits(credits, ids, requirement.hundredths),
    minimums: categoryMinimums(credits, ids, requirement.hundredths),
  }));
  const findings = cases.flatMap(({ requirement, ...plain }) => {
    const { hundredths } = requirement;
    const bounds = cycleBounds({ unit, categories, credits }, hundredths) ?? { ...plain, conditional: [], hours: ids };
    return [
      ...bounds.limits.flatMap((limit) => lintLimit(limit, bounds)),
      ...[...bounds.minimums, ...bounds.conditional].flatMap((minimum) => lintMinimum(minimum, bounds)),
      ...lintTotal(requirement, bounds),
    ];
  });
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

function lintTotal({ path, hundredths }: Requirement, { limits, minimums, hours }: CycleBounds): Finding[] {
  const room = roomUnder(limits, hours);
  const need = needOf(minimums);
  return [
    ...(room < hundredths
      ? [error(path, `${written(hundredths)} can never be reached: the limits leave room for ${written(room)}`)]
      : []),
    ...(need > hundredths ? [warning(path, `the minimums alone need ${written(need)}, more than the total`)] : []),
  ];
}

function lintMinimum({ id, index, hours, hundredths }: SetBound, { limits }: CycleBounds): Finding[] {
  if (hours.size === 0 && hundredths > 0) {
    return [error(['minimums', index], `"${id}" asks for ${written(hundredths)} of hours that there can be none of`)];
  }
  const room = roomUnder(limits, [...hours]);
  const message = `"${id}" asks for ${written(hundredths)}, but the limits leave room for ${written(room)}`;
  return room < hundredths ? [error(['minimums', index], message)] : [];
}

/** Minimums that fit one by one, and not together. */
function lintLimit({ id, index, hours, hundredths }: SetBound, { minimums }: CycleBounds): Finding[] {
  const inside = minimums.filter((minimum) => isWithin(minimum.hours, hours));
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
  const outside = minimums.filter(({ hours }) => areDisjoint(hours, limit.hours));
  const inside = minimums.filter(({ hours }) => isWithin(hours, limit.hours));
  // Added up, not `needOf`: minimums that overlap may need more than the largest sum of separate ones.
  const fits = inside.reduce((sum, { hundredths }) => sum + hundredths, 0) <= limit.hundredths;
  return (
    fits &&
    outside.length + inside.length === minimums.length &&
    limit.hundredths + needOf(outside) >= requirement.hundredths
  );
}

function noteIdle({ id, index }: SetBound): Finding {
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
