import { isDeepStrictEqual } from 'node:util';
import { expectedQueue } from './expectations.js';
import { freeMembers, type Journey } from './journey.js';
import { until } from './patience.js';
import type { Product } from './product.js';
import type { CreditHours } from './sample-activity.js';

interface FormAnswer {
  id: string;
  number: string;
  status: string;
  queue: string | null;
  decision: { outcome: string; credits: CreditHours[]; reasons: string[]; message: string } | null;
}

/** Tries again when somebody else's change came between reading and deciding. */
const DECISION_TRIES = 5;
const RELEASE_LOOK_EVERY_MS = 100;

/** Submits a form and waits until it is in its queue. */
export async function travelToQueue(product: Product, journey: Journey): Promise<void> {
  await submit(product, journey);
  await awaitRouting(product, journey);
}

/** A member decides; they take turns. One whom a concurrent change came before reads the form again. */
export async function decide(product: Product, journey: Journey): Promise<void> {
  const { sample, index, awarded, message, reasons } = journey;
  const members = freeMembers(journey);
  const { token } = members[index % members.length]!;
  const path = `/api/v1/eligibility-forms/${journey.form!.id}`;
  const approved = sample.outcome === 'approved';
  // Left out, credits are as requested: both ways are walked.
  const credits = awarded === sample.requestedCredits && index % 2 === 0 ? undefined : awarded;
  const body = { outcome: sample.outcome, message, ...(approved ? { ...(credits && { credits }) } : { reasons }) };
  for (let tries = 1; ; tries += 1) {
    const { etag } = await product.expect(200, 'GET', path, { token });
    const headers = { 'if-match': etag, 'idempotency-key': keyFor(journey, `decide-${tries}`) };
    const answer = await product.call('POST', `${path}/decisions`, { token, headers, body });
    if (answer.status === 201) return;
    if (answer.status !== 412 || tries === DECISION_TRIES) {
      throw new Error(`the decision was answered with ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }
}

/** Waits until the decision is out, and compares it with what was decided. `since` is by `performance.now()`. */
export async function awaitRelease(product: Product, journey: Journey, since: number): Promise<void> {
  const released = await until(
    async () => {
      const form = await readForm(product, journey);
      return form.status === journey.sample.outcome ? form : undefined;
    },
    { everyMs: RELEASE_LOOK_EVERY_MS },
  );
  if (released === undefined) {
    const { status } = await readForm(product, journey);
    journey.problems.push(`its status is ${status} instead of ${journey.sample.outcome}`);
    return;
  }
  journey.releasedMs = performance.now() - since;
  const { sample, awarded, reasons, message } = journey;
  const expected = { outcome: sample.outcome, credits: sample.outcome === 'approved' ? awarded : [], reasons, message };
  const { outcome, credits, reasons: given, message: told } = released.decision ?? {};
  const seen = { outcome, credits, reasons: given, message: told };
  if (!isDeepStrictEqual(seen, expected)) {
    journey.problems.push(`its decision is ${JSON.stringify(seen)} instead of ${JSON.stringify(expected)}`);
  }
}

/** A form that nobody decided on is still in review, without a decision. */
export async function checkStillInReview(product: Product, journey: Journey): Promise<void> {
  const { status, decision } = await readForm(product, journey);
  if (status !== 'in_review') journey.problems.push(`its status is ${status} instead of in_review`);
  if (decision !== null) journey.problems.push('it has a decision that nobody made');
}

async function submit(product: Product, journey: Journey): Promise<void> {
  const { sample, program, applicant, dates, index } = journey;
  const { title, provider, url, format, delivery, contactMinutes, tags } = sample.activity;
  const path = `/api/v1/programs/${program.id}/eligibility-forms`;
  const request = {
    token: applicant.token,
    headers: { 'idempotency-key': keyFor(journey, 'submit') },
    body: {
      activity: {
        ...{ title, provider, url, format, delivery, contactMinutes, tags, ...dates },
        description: `${title}, by ${provider}: lectures and practice with feedback from the instructors.`,
        learningOutcomes: [`Explain the main points of “${title}” and apply them.`],
      },
      requestedCredits: sample.requestedCredits,
      relevance: `I use what “${title}” teaches in my daily work.`,
    },
  };
  const { body } = await product.expect<FormAnswer>(201, 'POST', path, request);
  journey.form = { id: body.id, number: body.number };
  if (index % 4 !== 0) return;
  const again = await product.expect<FormAnswer>(201, 'POST', path, request);
  if (again.body.id !== body.id) {
    journey.problems.push(`the same request under the same Idempotency-Key made a second form, ${again.body.number}`);
  }
}

async function awaitRouting(product: Product, journey: Journey): Promise<void> {
  const since = performance.now();
  const routed = await until(async () => {
    const form = await readForm(product, journey);
    return form.status === 'submitted' ? undefined : form;
  });
  if (routed === undefined) throw new Error('it was not routed');
  journey.routedMs = performance.now() - since;
  journey.queue = routed.queue ?? 'none';
  const expected = expectedQueue(journey.sample, journey.program.review);
  if (journey.queue !== expected) journey.problems.push(`it is in the queue ${journey.queue} instead of ${expected}`);
}

async function readForm(product: Product, { form, applicant }: Journey): Promise<FormAnswer> {
  const path = `/api/v1/eligibility-forms/${form!.id}`;
  return (await product.expect<FormAnswer>(200, 'GET', path, { token: applicant.token })).body;
}

function keyFor({ walkId, sample }: Journey, step: string): string {
  return `walk.${walkId}.${sample.id}.${step}`;
}
