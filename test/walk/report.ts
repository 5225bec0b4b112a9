import { deliveries } from './await-mails.js';
import { isDecided, type Journey } from './journey.js';
import { expectedMails, type ExpectedMail, type ReceivedMail } from './mailbox.js';

export interface Outcome {
  mails: ReadonlyMap<string, readonly ReceivedMail[]>;
  /** From the moved clock to the last mail. */
  mailedMs: number;
  tookMs: number;
  /** Requests that had to be sent again. */
  repeated: number;
}

const HEADINGS = [
  ...['form', 'program', 'queue', 'outcome', 'receipt', 'queue mails', 'decision', 'listed until (UTC)'],
  ...['routed ms', 'released ms', ''],
];

/** The table, what is wrong in words, totals and timings. */
export function report(journeys: readonly Journey[], outcome: Outcome): string {
  const wrong = journeys.filter(({ problems }) => problems.length > 0);
  const verdict =
    wrong.length === 0
      ? `All ${journeys.length} as expected.`
      : `${wrong.length} of ${journeys.length} are not as expected:\n${problemList(wrong)}`;
  return ['', formTable(journeys), '', totals(journeys, outcome), '', timings(journeys, outcome), '', verdict].join(
    '\n',
  );
}

function formTable(journeys: readonly Journey[]): string {
  const rows = [HEADINGS, ...journeys.map(rowOf)];
  const widths = HEADINGS.map((_heading, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const pad = (cell: string, column: number): string =>
    HEADINGS[column]!.endsWith(' ms') ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

function rowOf(journey: Journey): string[] {
  const { form, sample, program, queue, listed, routedMs, releasedMs, problems } = journey;
  const share = (seen: number, kind: ExpectedMail['kind']): string => `${seen}/${wanted([journey], kind)}`;
  return [
    ...[form?.number ?? '–', program.id, queue ?? '–', sample.outcome],
    share(journey.receipts, 'receipt'),
    share(journey.queueMails, 'queue mail'),
    share(journey.decisionMails, 'decision mail'),
    ...[listed ?? '–', routedMs?.toFixed(0) ?? '–', releasedMs?.toFixed(0) ?? '–'],
    problems.length === 0 ? '✔' : '✘',
  ];
}

function problemList(journeys: readonly Journey[]): string {
  return journeys
    .flatMap(({ form, sample, problems }) =>
      problems.map((problem) => `  ${form?.number ?? 'no number'} (${sample.id}): ${problem}`),
    )
    .join('\n');
}

function totals(journeys: readonly Journey[], { mails, repeated }: Outcome): string {
  const sum = (value: (journey: Journey) => number): number =>
    journeys.reduce((total, journey) => total + value(journey), 0);
  const of = (outcome: string): number => journeys.filter(({ sample }) => sample.outcome === outcome).length;
  const copies = deliveries(mails) - [...mails.values()].flat().length;
  return [
    `Forms    ${of('approved')} approved, ${of('not_approved')} not approved, ${of('pending')} pending`,
    `Mails    ${sum(({ receipts }) => receipts)}/${wanted(journeys, 'receipt')} receipts, ` +
      `${sum(({ queueMails }) => queueMails)}/${wanted(journeys, 'queue mail')} to the committee, ` +
      `${sum(({ decisionMails }) => decisionMails)}/${wanted(journeys, 'decision mail')} decisions; ` +
      `${copies} delivered again under the same Message-ID`,
    `Catalog  ${journeys.filter(({ listed }) => listed !== undefined && listed !== 'no').length} of these forms listed`,
    `HTTP     ${repeated} requests sent again`,
  ].join('\n');
}

function timings(journeys: readonly Journey[], { mailedMs, tookMs }: Outcome): string {
  const decided = journeys.filter(isDecided);
  return [
    `Submitted to routed     ${spread(journeys.map(({ routedMs }) => routedMs))}`,
    `Undo over to released   ${spread(decided.map(({ releasedMs }) => releasedMs))}`,
    `Undo over to all mails seen and quiet: ${seconds(mailedMs)}; the whole walk: ${seconds(tookMs)}`,
  ].join('\n');
}

/** At the median, for the slowest twentieth and at most. */
function spread(values: readonly (number | undefined)[]): string {
  const sorted = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function wanted(journeys: readonly Journey[], kind: ExpectedMail['kind']): number {
  return journeys.flatMap(expectedMails).filter((mail) => mail.kind === kind).length;
}
