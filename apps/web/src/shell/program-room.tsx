import '../theme/rooms.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { NotFound } from './not-found.js';
import { useTitle } from './use-title.js';
import type { Role } from './workspace-sections.js';

/** Who looks, and what they are to the program. */
export interface RoomVisitor {
  program: Program;
  id: string;
  roles: readonly Role[];
}

interface ProgramRoomProps {
  title: string;
  lead?: ReactNode;
  /** Who may enter; the api decides, this only spares people a locked door. */
  admitted: readonly Role[];
  /** Those people in words, such as `the board`. */
  whose: string;
  /** The way to the rooms beside it, for whoever looks. */
  beside?: (visitor: RoomVisitor) => ReactNode;
  children: (visitor: RoomVisitor) => ReactNode;
}

/** A room of a program for those who work there: its name and a door. */
export function ProgramRoom(props: ProgramRoomProps): ReactNode {
  const { program: id = '' } = useParams({ strict: false });
  const program = programOf(id);
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title={props.title}>
      <Door program={program} {...props} />
    </SignedInOnly>
  );
}

function Door({ program, title, lead, admitted, whose, beside, children }: ProgramRoomProps & { program: Program }) {
  useTitle(`${title}, ${program.name}`);
  const { data: me } = useQuery(meQuery);
  const roles = me?.roles?.filter((role) => role.program === program.id).map(({ role }) => role) ?? [];
  const visitor = { program, id: me?.user?.id ?? '', roles };
  return (
    <div className="room">
      {beside?.(visitor)}
      <header className="room-head">
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead quiet">{lead}</p>}
      </header>
      {admitted.some((role) => roles.includes(role)) ? (
        children(visitor)
      ) : (
        <p className="notice">
          This room is for {whose} of {program.name}. Your own forms are under <Link to="/forms">My forms</Link>.
        </p>
      )}
    </div>
  );
}
