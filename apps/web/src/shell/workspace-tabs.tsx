import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { useTabInSight } from './tab-in-sight.js';
import { sectionsFor } from './workspace-sections.js';

/** The rooms of a program that the signed-in person works in. */
export function WorkspaceTabs({ program }: { program: string }): ReactNode {
  const { data: me } = useQuery(meQuery);
  const roles = me?.roles?.filter((role) => role.program === program).map(({ role }) => role) ?? [];
  const path = useLocation({ select: ({ pathname }) => pathname });
  const sections = sectionsFor(roles);
  // A room can lie within another's address: the nearest one is where one is.
  const [here] = sections
    .map(({ to = '' }) => to)
    .filter((to) => `${path}/`.startsWith(`${to.replace('$program', program)}/`))
    .sort((one, other) => other.length - one.length);
  const tabs = useTabInSight(`${path} ${sections.length}`);
  return (
    <nav ref={tabs} className="page tabs" aria-label="Workspace">
      {sections.map(({ to, label }) => (
        <Link key={to} to={to} params={{ program } as never} activeOptions={{ exact: to !== here }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
