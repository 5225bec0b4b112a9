import './rules.css';
import '../committee/committee.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';

interface BoardRoomProps {
  title: string;
  lead?: ReactNode;
  children: (program: Program) => ReactNode;
}

/** A room of the board: its name and a door. The api decides who may enter. */
export function BoardRoom(props: BoardRoomProps): ReactNode {
  const { program: id = '' } = useParams({ strict: false });
  const program = programOf(id);
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title={props.title}>
      <Door program={program} {...props} />
    </SignedInOnly>
  );
}

function Door({ program, title, lead, children }: BoardRoomProps & { program: Program }): ReactNode {
  useTitle(`${title}, ${program.name}`);
  const { data: me } = useQuery(meQuery);
  const isBoard = me?.roles?.some((role) => role.program === program.id && role.role === 'board') ?? false;
  return (
    <div className="room">
      <header className="room-head">
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead quiet">{lead}</p>}
      </header>
      {isBoard ? (
        children(program)
      ) : (
        <p className="notice">
          This room is for the board of {program.name}. Your own forms are under <Link to="/forms">My forms</Link>.
        </p>
      )}
    </div>
  );
}
