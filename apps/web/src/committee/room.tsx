import './committee.css';
import '../theme/rooms.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { useTitle } from '../shell/use-title.js';
import type { Role } from '../shell/workspace-sections.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';

interface RoomPlace {
  to: LinkProps['to'];
  label: string;
  /** Who may enter; the api decides, this only spares people a locked door. */
  roles: readonly Role[];
}

const MEMBERS: readonly Role[] = ['reviewer', 'chair', 'hq'];
const CHAIR_AND_OFFICE: readonly Role[] = ['chair', 'hq'];

/** The committee's rooms, in the order in which they stand above each of them. */
const ROOMS = {
  members: { to: '/committee/$program', label: 'Members', roles: MEMBERS },
  load: { to: '/committee/$program/load', label: 'Load', roles: ['chair'] },
  absences: { to: '/committee/$program/absences', label: 'Absences', roles: MEMBERS },
  promise: { to: '/committee/$program/promise', label: 'The promise', roles: ['chair', 'hq', 'board'] },
  preApprovals: { to: '/committee/$program/pre-approvals', label: 'In advance', roles: ['chair'] },
  sources: { to: '/committee/$program/sources', label: 'Standing approvals', roles: CHAIR_AND_OFFICE },
  recommended: { to: '/committee/$program/recommended', label: 'Recommended', roles: CHAIR_AND_OFFICE },
  policy: { to: '/committee/$program/policy', label: 'Rules', roles: MEMBERS },
  conflicts: { to: '/committee/$program/conflicts', label: 'Conflicts', roles: CHAIR_AND_OFFICE },
} as const satisfies Record<string, RoomPlace>;
export type RoomName = keyof typeof ROOMS;

/** Who looks, and what they are to the program. */
export interface Visitor {
  program: Program;
  id: string;
  isChair: boolean;
  isHeadquarters: boolean;
}

interface CommitteeRoomProps {
  room: RoomName;
  title: string;
  lead?: ReactNode;
  children: (visitor: Visitor) => ReactNode;
}

/** What every room of the committee has: its name, the way to the others, and a door. */
export function CommitteeRoom(props: CommitteeRoomProps): ReactNode {
  const { program: id = '' } = useParams({ strict: false });
  const program = programOf(id);
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title={props.title}>
      <Door program={program} {...props} />
    </SignedInOnly>
  );
}

function Door({ program, room, title, lead, children }: CommitteeRoomProps & { program: Program }): ReactNode {
  useTitle(`${title}, ${program.name}`);
  const { data: me } = useQuery(meQuery);
  const roles = me?.roles?.filter((role) => role.program === program.id).map(({ role }) => role) ?? [];
  const mayEnter = ({ roles: admitted }: RoomPlace): boolean => admitted.some((role) => roles.includes(role));
  const open = Object.values<RoomPlace>(ROOMS).filter(mayEnter);
  return (
    <div className="room">
      {open.length > 1 && (
        <nav className="rooms" aria-label="Rooms of the committee">
          {open.map(({ to, label }) => (
            <Link key={to} to={to} params={{ program: program.id } as never} activeOptions={{ exact: true }}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <header className="room-head">
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead quiet">{lead}</p>}
      </header>
      {mayEnter(ROOMS[room]) ? (
        children({
          program,
          id: me?.user?.id ?? '',
          isChair: roles.includes('chair'),
          isHeadquarters: roles.includes('hq'),
        })
      ) : (
        <p className="notice">
          This room is for {inWords(ROOMS[room].roles)} of {program.name}. Your own forms are under{' '}
          <Link to="/forms">My forms</Link>.
        </p>
      )}
    </div>
  );
}

const ROLE_WORDS: Record<Role, string> = {
  reviewer: 'the reviewers',
  chair: 'the chairs',
  hq: 'headquarters',
  board: 'the board',
  admin: 'administrators',
};

function inWords(roles: readonly Role[]): string {
  const words = roles.map((role) => ROLE_WORDS[role]);
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
