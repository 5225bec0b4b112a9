import { DomainError, localDate } from '#domain';
import type { OutboxStore } from '#persistence';
import type {
  ApplyImport,
  AskForEvidence,
  CheckImport,
  CloseRenewal,
  DiscardFile,
  ExpireImport,
  JobHandlers,
  JobResult,
  OpenRenewal,
  RemindOfClaim,
  RemindOfRenewal,
  RemindOfTerm,
  ReplaceMember,
  ReplayPolicy,
  RouteForm,
  RunBulkAction,
  SendMail,
  SettleClaims,
} from '#use-cases';

export interface JobUseCases {
  routeForm: RouteForm;
  sendMail: SendMail;
  runBulkAction: RunBulkAction;
  discardFile: DiscardFile;
  replaceMember: ReplaceMember;
  checkImport: CheckImport;
  applyImport: ApplyImport;
  expireImport: ExpireImport;
  settleClaims: SettleClaims;
  remindOfClaim: RemindOfClaim;
  remindOfTerm: RemindOfTerm;
  replayPolicy: ReplayPolicy;
  openRenewal: OpenRenewal;
  remindOfRenewal: RemindOfRenewal;
  closeRenewal: CloseRenewal;
  askForEvidence: AskForEvidence;
}

const DONE: JobResult = { kind: 'done' };

/** Every job and the use case behind it. What came of a job is written to its outbox row, which decides on retries. */
export function jobHandlers(
  {
    routeForm,
    sendMail,
    runBulkAction,
    discardFile,
    replaceMember,
    settleClaims,
    remindOfClaim,
    remindOfTerm,
    replayPolicy,
    openRenewal,
    remindOfRenewal,
    closeRenewal,
    askForEvidence,
    ...imports
  }: JobUseCases,
  outbox: OutboxStore,
  onSettled: () => void,
): JobHandlers {
  const settle = async (id: string, run: () => Promise<JobResult>): Promise<void> => {
    const result = await run().catch(forgiveWhatIsGone);
    switch (result.kind) {
      case 'done':
        await outbox.complete(id);
        break;
      case 'yielded':
        await outbox.completeUnlessQueued(id);
        break;
      case 'later':
        await outbox.postpone(id, result.at);
        break;
      case 'retry':
        await outbox.retry(id, result.error, result.afterSeconds);
    }
    onSettled();
  };
  return {
    'form.route': ({ formId }, id) => settle(id, () => routeForm.execute(formId).then(() => DONE)),
    'bulk.run': ({ bulkActionId }, id) => settle(id, () => runBulkAction.execute(bulkActionId).then(() => DONE)),
    'file.discard': ({ key }, id) => settle(id, () => discardFile.execute(key).then(() => DONE)),
    'member.replace': ({ program, memberId }, id) => settle(id, () => replaceMember.execute(program, memberId)),
    'mail.send': ({ mailId }, id) => settle(id, () => sendMail.execute(mailId)),
    'claims.settle': ({ formId }, id) => settle(id, () => settleClaims.execute(formId).then(() => DONE)),
    'claim.remind': ({ formId }, id) => settle(id, () => remindOfClaim.execute(formId).then(() => DONE)),
    'term.remind': ({ termEnd, ...term }, id) =>
      settle(id, () => remindOfTerm.execute({ ...term, termEnd: localDate(termEnd) }).then(() => DONE)),
    'policy.replay': ({ replayId }, id) => settle(id, () => replayPolicy.execute(replayId).then(() => DONE)),
    'renewal.open': ({ credentialId, termEnd }, id) =>
      settle(id, () => openRenewal.execute(credentialId, localDate(termEnd)).then(() => DONE)),
    'renewal.remind': ({ renewalId, step }, id) =>
      settle(id, () => remindOfRenewal.execute(renewalId, step).then(() => DONE)),
    'renewal.close': ({ renewalId }, id) => settle(id, () => closeRenewal.execute(renewalId).then(() => DONE)),
    'renewal.audit': ({ auditId }, id) => settle(id, () => askForEvidence.execute(auditId).then(() => DONE)),
    'import.check': ({ importId }, id) => settle(id, () => imports.checkImport.execute(importId).then(() => DONE)),
    'import.apply': ({ importId }, id) => settle(id, () => imports.applyImport.execute(importId).then(() => DONE)),
    'import.expire': ({ importId }, id) => settle(id, () => imports.expireImport.execute(importId).then(() => DONE)),
  };
}

/** A demo that was reset leaves jobs behind for forms that no longer exist. */
function forgiveWhatIsGone(error: unknown): JobResult {
  if (error instanceof DomainError && error.code === 'form.not-found') return DONE;
  throw error;
}
