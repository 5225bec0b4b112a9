import type { ReactNode } from 'react';
import { hueOf } from '../catalog/hours.js';
import { programOf } from '../api/state.js';
import type { PolicyDocument, Where } from './policy-document.js';
import { countOf } from '../catalog/count-of.js';

/** Each category against the whole: how much it must give, and how much of it may count. The words are in the text. */
export function CategorySpans({ policy }: { policy: PolicyDocument }): ReactNode {
  const { categories, required, unit, minimums = [], limits = [] } = policy;
  const program = programOf(policy.id);
  const label = unit.label ?? 'credit';
  const isOf = (where: Where, id: string): boolean =>
    Object.keys(where).join() === 'category' && (where.category?.includes(id) ?? false);
  const share = (amount: number): string => `${Math.min(100, (amount / required) * 100)}%`;
  return (
    <ul className="category-spans">
      {categories.map(({ id, label: name }) => {
        const least = minimums.find(({ where }) => isOf(where, id) && where.category?.length === 1)?.min ?? 0;
        const limit = limits.find(({ where }) => isOf(where, id));
        const most = limit?.max ?? required;
        const shared = (limit?.where.category?.length ?? 0) > 1;
        const hue = program === undefined ? 'var(--accent)' : hueOf(program, id);
        return (
          <li key={id}>
            <p>
              <strong>{name}</strong>{' '}
              <span className="quiet">
                {least > 0 && `at least ${least}, `}
                {limit === undefined ? `up to all ${countOf(required, label)}` : `at most ${countOf(most, label)}`}
                {shared && ' together with others'}
              </span>
            </p>
            <div className="track" aria-hidden="true">
              <div className="span" style={{ width: share(most), background: hue }} />
              <div className="least" style={{ width: share(least), background: hue }} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
