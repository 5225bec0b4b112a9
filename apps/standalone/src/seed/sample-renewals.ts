import {
  addDays,
  addSeconds,
  auditRenewal,
  closeRenewal,
  drawSample,
  formatDate,
  localDateAt,
  openRenewal,
  receiveFee,
  renewalNotices,
  renewalWindow,
  returnRenewal,
  startOfDay,
  submitRenewal,
  termOn,
  verifyRenewal,
  type Changed,
  type Circumstances,
  type Credential,
  type Instant,
  type LocalDate,
  type Renewal,
  type RenewalVerdict,
} from '#domain';
import type { AuditDraw, Policies, UnitOfWork } from '#use-cases';
import type { SampleStep } from './members.js';
import { idOf } from './people.js';

/** An entry of a ledger: when it was completed and written, and what it put on record. */
export interface OnRecord {
  completedOn: LocalDate;
  at: Instant;
  hundredths: number;
}

interface SampleRenewal {
  credential: Credential;
  termEnd: LocalDate;
  steps: readonly SampleStep[];
  records: readonly OnRecord[];
  today: LocalDate;
  now: Instant;
}

interface Tools {
  unitOfWork: UnitOfWork;
  policies: Policies;
  nextId: () => string;
}

const HQ = idOf('hq');
const TEN_O_CLOCK_SECONDS = 10 * 3600;
const AUDIT_PERCENT = 5;
const RETURNED =
  'Two sessions of the same meeting are claimed for the same morning. Please say which of them you attended, and for how long.';

/** Opens the renewal when its window did and takes it through its steps, each as of its own day; mails nobody. */
export async function plantRenewal(sample: SampleRenewal, tools: Tools): Promise<void> {
  const { credential, termEnd, steps, now } = sample;
  const { unitOfWork, policies, nextId } = tools;
  const current = policies.inForceAt(credential.program, now);
  const term = termOn(credential, current.credits.cycle, termEnd);
  const policy = policies.forTerm(credential.program, term);
  const { opensAt } = renewalWindow(term, policy);
  const opened = openRenewal(nextId(), term, { credential, policy, now: opensAt });
  const { id } = opened.renewal;
  await unitOfWork.run(({ renewals }) => {
    renewals.insert(opened, opensAt, null);
    return Promise.resolve();
  });
  for (const { act, on } of steps) {
    await unitOfWork.run(async (work) => {
      const renewal = await work.renewals.get(id);
      const day = on?.(sample.today);
      const at =
        day === undefined ? renewal.closesAt : addSeconds(startOfDay(day, policy.timeZone), TEN_O_CLOCK_SECONDS);
      const circumstances = { credential, policy, now: at };
      const draw = drawOf(renewal, circumstances, nextId());
      if (act === 'audit') work.renewals.insertAudit(draw);
      const changed = TAKEN[act](renewal, circumstances, { verdict: verdictAt(sample, renewal, circumstances), draw });
      if (changed === null) throw new Error(`A sample renewal cannot ${act} when it is ${renewal.status}.`);
      work.renewals.update(changed, at, act === 'submit' ? credential.memberId : act === 'lapse' ? null : HQ);
      if (act !== 'lapse') return;
      const ending = {
        on: localDateAt(at, policy.timeZone),
        reason: `The term ended on ${formatDate(term.end)} and was not renewed.`,
      };
      work.credentials.change({ ...credential, ending, version: credential.version + 1 }, at, null);
    });
  }
  await unitOfWork.run(async ({ renewals, outbox }) => {
    const renewal = await renewals.get(id);
    if (renewal.status === 'renewed' || renewal.status === 'lapsed') return;
    const key = `renewal-close/${id}/${renewal.closesAt}`;
    outbox.append({ job: 'renewal.close', key, payload: { renewalId: id } }, renewal.closesAt);
    for (const { step, at } of renewalNotices(renewal, policy, opensAt)) {
      if (at <= now) continue;
      outbox.append(
        { job: 'renewal.remind', key: `renewal-remind/${id}/${step}`, payload: { renewalId: id, step } },
        at,
      );
    }
  });
}

type Take = (
  renewal: Renewal,
  circumstances: Circumstances,
  what: { verdict: RenewalVerdict; draw: AuditDraw },
) => Changed | null;

const TAKEN: Record<SampleStep['act'], Take> = {
  submit: (renewal, circumstances, { verdict }) => {
    const attestations = circumstances.policy.credits.renewal.attestations.map(({ id }) => id);
    return submitRenewal(renewal, { attestations, note: '' }, verdict, verdict, circumstances);
  },
  return: (renewal, circumstances) => returnRenewal(renewal, RETURNED, HQ, circumstances),
  verify: (renewal, circumstances, { verdict }) => verifyRenewal(renewal, verdict, HQ, circumstances),
  pay: (renewal, circumstances) => {
    const { policy, now } = circumstances;
    const receipt = { cents: 9000, currency: 'USD', method: 'cheque', reference: '1201' } as const;
    const receivedOn = localDateAt(now, policy.timeZone);
    return receiveFee(renewal, { ...receipt, receivedOn, recordedBy: HQ, recordedAt: now }, circumstances);
  },
  lapse: (renewal, circumstances) => closeRenewal(renewal, null, circumstances),
  audit: (renewal, _circumstances, { draw }) => auditRenewal(renewal, draw.id, draw.answerBy),
};

/** The samples that apply have all that is required, and nothing above a limit: what is on record is what counts. */
function verdictAt({ records }: SampleRenewal, { term }: Renewal, { policy, now }: Circumstances): RenewalVerdict {
  const known = records.filter(({ at }) => at <= now);
  const inTerm = known.filter(({ completedOn }) => term.start <= completedOn && completedOn <= term.end);
  return {
    met: true,
    countedTotal: inTerm.reduce((sum, { hundredths }) => sum + hundredths, 0),
    requiredTotal: policy.credits.requiredHundredths,
    missing: [],
    ledgerSeq: known.length,
    at: now,
  };
}

/** Of a population of one. */
function drawOf({ id, program, term }: Renewal, { policy, now }: Circumstances, auditId: string): AuditDraw {
  const seed = `${program} ${term.end}`;
  return {
    id: auditId,
    program,
    from: term.end,
    to: term.end,
    percent: AUDIT_PERCENT,
    seed,
    population: 1,
    renewalIds: drawSample([id], AUDIT_PERCENT, seed),
    answerBy: addDays(localDateAt(now, policy.timeZone), policy.credits.renewal.auditDays),
    drawnAt: now,
    drawnBy: HQ,
  };
}
