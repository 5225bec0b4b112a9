import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pageState } from '../api/state.js';
import { useTitle } from './use-title.js';

/** @param what what is missing, as a sentence */
export function NotFound({ what = 'There is no page at this address.' }: { what?: string }): ReactNode {
  useTitle('Nothing here');
  return (
    <div className="stack">
      <h1>Nothing here</h1>
      <p>{what} It may have been moved or removed, or the link is not complete.</p>
      <ul>
        {pageState.programs.map(({ id, name }) => (
          <li key={id}>
            <Link to="/catalog/$program" params={{ program: id }}>
              Upcoming Courses, {name}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/">Start page</Link>
        </li>
      </ul>
    </div>
  );
}
