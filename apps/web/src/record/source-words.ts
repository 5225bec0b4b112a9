import { useQuery } from '@tanstack/react-query';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { labelOf } from '../catalog/label-of.js';
import { sourcesQuery } from '../committee/approvals.queries.js';
import type { ApprovedSource } from './record.queries.js';

/** What a source or organisation is called; undefined until that is known. */
export function useSourceNames(program: string): ((approval: ApprovedSource) => string) | undefined {
  const { data, isError } = useQuery(sourcesQuery(program));
  if (data === undefined && !isError) return undefined;
  return ({ source, organisation }) => organisation ?? labelOf(data ?? [], source ?? '');
}

const PER: Record<ApprovedSource['basis'], string> = {
  package: 'for each package',
  'contact-hour': 'for each contact hour',
  'as-approved': 'as approved there, at most',
};

const ONCE = 'An activity counts once.';
const ONCE_IN_ONE = 'An activity counts once, in one category.';

/** `1 CEU of Core competency for each package`. */
export function givenText(program: Program, { basis, credits }: ApprovedSource): string {
  const amounts = credits.map(({ category, hours, credentials = [] }) => {
    const whose = credentials.length === 0 ? '' : ` (${credentials.join(', ')})`;
    return `${countOf(hours, program.unit)} of ${labelOf(program.categories, category)}${whose}`;
  });
  const given =
    basis === 'as-approved'
      ? `Counts ${PER[basis]} ${amounts.join(' or ')} for one activity.`
      : `${amounts.join(' or ')} ${PER[basis]}.`;
  return `${given} ${credits.length > 1 ? ONCE_IN_ONE : ONCE}`;
}
