import './rules.css';
import '../committee/committee.css';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { ProgramRoom } from '../shell/program-room.js';

interface BoardRoomProps {
  title: string;
  lead?: ReactNode;
  children: (program: Program) => ReactNode;
}

/** A room of the board. */
export function BoardRoom({ children, ...head }: BoardRoomProps): ReactNode {
  return (
    <ProgramRoom {...head} admitted={['board']} whose="the board">
      {({ program }) => children(program)}
    </ProgramRoom>
  );
}
