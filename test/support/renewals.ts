import { localDate } from '#domain';
import {
  AskForEvidence,
  ChangeRenewal,
  Claims,
  Clock,
  CloseRenewal,
  CreditRecords,
  MemberRoll,
  OpenRenewal,
  Policies,
  PublicLinks,
  RemindOfRenewal,
  RemindOfTerm,
  Renewals,
  UnitOfWork,
  WeighRenewal,
} from '#use-cases';
import type { CommitteeRoom } from './committee-room.js';

interface Due {
  id: string;
  job: string;
  payload: { credentialId: string; termEnd: string; months: number; renewalId: string; step: string; auditId: string };
  [more: string]: unknown;
}

/** Does what is due of terms and renewals, as a worker does, until nothing is; every job twice. */
export async function runRenewalJobs(room: CommitteeRoom): Promise<string[]> {
  const [unitOfWork, renewals, links] = [room.get(UnitOfWork), room.get(Renewals), room.get(PublicLinks)];
  const [roll, policies, clock] = [room.get(MemberRoll), room.get(Policies), room.get(Clock)];
  const records = room.get(CreditRecords);
  const weigh = new WeighRenewal(records, room.get(Claims), roll, policies, clock);
  const change = new ChangeRenewal(unitOfWork, links);
  const remindOfTerm = new RemindOfTerm(unitOfWork, roll, records, policies, clock, links);
  const run: Record<string, (payload: Due['payload']) => Promise<void>> = {
    'term.remind': ({ credentialId, termEnd, months }) =>
      remindOfTerm.execute({ credentialId, months, termEnd: localDate(termEnd) }),
    'renewal.open': ({ credentialId, termEnd }) => room.get(OpenRenewal).execute(credentialId, localDate(termEnd)),
    'renewal.remind': ({ renewalId, step }) =>
      new RemindOfRenewal(unitOfWork, renewals, weigh, links).execute(renewalId, step),
    'renewal.close': ({ renewalId }) => new CloseRenewal(change, renewals, weigh).execute(renewalId),
    'renewal.audit': ({ auditId }) => new AskForEvidence(change, renewals, weigh).execute(auditId),
  };
  const done: string[] = [];
  for (;;) {
    const due = await room.query<Due>(
      `SELECT id, job, payload FROM outbox WHERE job = ANY ($1::text[]) AND state = 'pending'
         AND available_at <= business_now() ORDER BY available_at, position`,
      [Object.keys(run)],
    );
    if (due.length === 0) return done;
    for (const { id, job, payload } of due) {
      await run[job]?.(payload);
      await run[job]?.(payload);
      await room.query(`UPDATE outbox SET state = 'done' WHERE id = $1`, [id]);
      done.push(job);
    }
  }
}
