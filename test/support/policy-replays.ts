import { Clock, LinearSolvers, Policies, PolicyReplays, ReplayPolicy } from '#use-cases';
import type { CommitteeRoom } from './committee-room.js';

/** As a worker does; twice, because a job may run twice. */
export async function runReplays(room: CommitteeRoom): Promise<void> {
  const replay = new ReplayPolicy(
    room.get(PolicyReplays),
    room.get(Policies),
    room.get(LinearSolvers),
    room.get(Clock),
  );
  const rows = await room.query<{ id: string }>('SELECT id FROM policy_replay WHERE finished_at IS NULL');
  await Promise.all(rows.flatMap(({ id }) => [replay.execute(id), replay.execute(id)]));
}
