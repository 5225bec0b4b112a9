import './committee.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { ProgramRoom, type RoomVisitor } from '../shell/program-room.js';
import type { Role } from '../shell/workspace-sections.js';

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

/** Who looks, and what they are to the committee. */
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
export function CommitteeRoom({ room, children, ...head }: CommitteeRoomProps): ReactNode {
  const { roles: admitted } = ROOMS[room];
  return (
    <ProgramRoom
      {...head}
      admitted={admitted}
      whose={inWords(admitted)}
      beside={(visitor) => <RoomLinks {...visitor} />}
    >
      {({ program, id, roles }) =>
        children({ program, id, isChair: roles.includes('chair'), isHeadquarters: roles.includes('hq') })
      }
    </ProgramRoom>
  );
}

function RoomLinks({ program, roles }: RoomVisitor): ReactNode {
  const open = Object.values<RoomPlace>(ROOMS).filter((room) => room.roles.some((role) => roles.includes(role)));
  if (open.length < 2) return null;
  return (
    <nav className="rooms" aria-label="Rooms of the committee">
      {open.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ program: program.id } as never}
          // The other rooms lie within the address of the first one.
          activeOptions={{ exact: to === ROOMS.members.to, includeSearch: false }}
        >
          {label}
        </Link>
      ))}
    </nav>
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
