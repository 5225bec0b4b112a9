import type { Clients } from '../rig/clients.js';
import type { Installation } from '../rig/installation.js';
import type { Logbook } from '../rig/logbook.js';
import { breachesMatch, decisionsStand, formsAreWhole, listingsMatch } from './forms.js';
import { historiesHold } from './history.js';
import { mailsAreRight, type MailAllowance, type MailReport } from './mails.js';
import { wrong, type Violation } from './violation.js';

export interface Allowance extends MailAllowance {
  /** Answers of 500 and above: only where the database was away. */
  failures: boolean;
}

/** Everything that must hold at rest, against what the driver was told. */
export async function inspect(
  installation: Installation,
  clients: Clients,
  logbook: Logbook,
  allowance: Allowance,
): Promise<MailReport> {
  const mails = await mailsAreRight(installation, logbook, allowance);
  const violations = [
    ...mails.violations,
    ...(await formsAreWhole(installation, clients, logbook)),
    ...(await decisionsStand(installation, logbook)),
    ...(await listingsMatch(installation)),
    ...(await breachesMatch(installation)),
    ...(await historiesHold(installation)),
    ...(await outboxIsDone(installation)),
    ...clients.unnamedErrors.map((error) => wrong('I11', error)),
    ...(allowance.failures ? [] : clients.failures.map((failure) => wrong('I13', failure))),
    ...logbook.stuck.map((story) => wrong('I0', story)),
    ...installation.processes.flatMap(({ collapses }) => collapses.map((collapse) => wrong('I12', collapse))),
  ];
  return { ...mails, violations };
}

/** I8: nothing is pending, nothing was given up. */
async function outboxIsDone(installation: Installation): Promise<Violation[]> {
  const rows = await installation.rows<{ key: string; state: string; last_error: string | null }>(
    `SELECT key, state, last_error FROM outbox WHERE state <> 'done'`,
  );
  return rows.map(({ key, state, last_error }) => wrong('I8', `${key} is ${state}: ${last_error ?? ''}`));
}
