import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CatalogSelection, UnknownFilter } from './selection.js';

interface UnknownFiltersProps {
  program: string;
  /** Without what is unknown. */
  selection: CatalogSelection;
  unknown: readonly UnknownFilter[];
}

/** An old or mistyped link is followed as far as it goes, and says what was left out. */
export function UnknownFilters({ program, selection, unknown }: UnknownFiltersProps): ReactNode {
  if (unknown.length === 0) return null;
  return (
    <div className="notice soon" role="status">
      {unknown.map(({ kind, value }) => (
        <p key={kind + value}>
          This link asks for a {kind} that does not exist: <bdi>{value}</bdi>.
        </p>
      ))}
      <p>
        {unknown.length === 1 ? 'It is left out.' : 'They are left out.'}{' '}
        <Link to="/catalog/$program" params={{ program }} search={selection} replace>
          {unknown.length === 1 ? 'Clear it from the address' : 'Clear them from the address'}
        </Link>
      </p>
    </div>
  );
}
