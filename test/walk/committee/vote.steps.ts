import type { Answer } from '../product.js';
import { told, type FormAnswer } from '../member.js';
import { VOTING_PROGRAM, type Room } from './room.js';
import type { Step } from '../step.js';

const QUESTION = 'How long is the lunch break?';
const APPROVAL = { outcome: 'approved', message: 'Three of us looked at it closely.' };

/** What the steps pass on to each other. */
interface Course {
  voted?: FormAnswer;
  tied?: FormAnswer;
  again?: FormAnswer;
}

/** The committee's work on three forms, from a conflict to a revocation. Each step builds on those before it. */
export function voteSteps(room: Room): Step[] {
  const course: Course = {};
  return [...majoritySteps(room, course), ...tieSteps(room, course)];
}

function majoritySteps(room: Room, course: Course): Step[] {
  const { applicant, chair } = room;
  const [first, second, third, fourth] = room.reviewers as [Room['chair'], Room['chair'], Room['chair'], Room['chair']];
  const form = (): FormAnswer => known(course.voted);
  return [
    {
      name: 'a form names a reviewer as its instructor',
      expected: 'the chair sees it; reviewer4: 404, not listed',
      see: async () => {
        course.voted = await room.submit('Vote', { instructors: [{ name: 'Finley Reviewer' }] });
        const { status } = await fourth.get(`/eligibility-forms/${form().id}`);
        const list = `/programs/${VOTING_PROGRAM}/reviews?q=${form().number}`;
        const [mine, theirs] = [await fourth.read<List>(list), await chair.read<List>(list)];
        const seen = theirs.items.length === 1 ? 'the chair sees it' : 'the chair does not see it';
        return `${seen}; reviewer4: ${status}, ${mine.items.length === 0 ? 'not listed' : 'listed'}`;
      },
    },
    {
      name: 'a reviewer asks the applicant',
      expected: 'information_requested, mailed',
      see: async () => {
        await first.create(`/eligibility-forms/${form().id}/information-requests`, { message: QUESTION });
        const { status } = await chair.form(form().id);
        return `${status}, ${await room.mailOf(form(), QUESTION)}`;
      },
    },
    {
      name: 'the applicant answers',
      expected: 'in_review, revision 2',
      see: async () => {
        const activity = { contactMinutes: 240 };
        await applicant.create(`/eligibility-forms/${form().id}/answers`, { message: 'An hour.', activity });
        const { status, revision } = await chair.form(form().id);
        return `${status}, revision ${revision}`;
      },
    },
    {
      name: 'a decision before anybody has recommended',
      expected: '409 review.quorum-not-met',
      see: async () => told(await first.act(form().id, 'decisions', APPROVAL)),
    },
    {
      name: 'three recommend: approve, approve, decline',
      expected: 'in_review, in_review, deliberation',
      see: async () =>
        [
          await first.recommend(form().id, 'approve'),
          await second.recommend(form().id, 'approve'),
          await third.recommend(form().id, 'decline'),
        ].join(', '),
    },
    {
      name: 'a decision against the majority',
      expected: '409 review.majority-differs',
      see: async () => told(await first.act(form().id, 'decisions', refusalOf('no-substance'))),
    },
    {
      name: 'the decision of the majority',
      expected: 'decision_held, then approved, mailed, listed',
      see: async () => {
        const held = await decided(await second.act(form().id, 'decisions', APPROVAL), room, form());
        const { status } = await room.release(form().id, 'approved');
        const mailed = await room.mailOf(form(), APPROVAL.message);
        return `${held}, then ${status}, ${mailed}, ${await listed(room, form())}`;
      },
    },
  ];
}

function tieSteps(room: Room, course: Course): Step[] {
  const { applicant, chair } = room;
  const form = (): FormAnswer => known(course.tied);
  const again = (): FormAnswer => known(course.again);
  return [
    {
      name: 'four recommend: two for, two against',
      expected: 'deliberation',
      see: async () => {
        course.tied = await room.submit('Tie');
        const advice = ['approve', 'decline', 'approve', 'decline'] as const;
        const states: string[] = [];
        for (const [at, one] of advice.entries()) states.push(await room.reviewer(at + 1).recommend(form().id, one));
        return states.at(-1)!;
      },
    },
    {
      name: 'a reviewer decides the tie',
      expected: '403 review.chair-decides',
      see: async () => told(await room.reviewer(1).act(form().id, 'decisions', APPROVAL)),
    },
    {
      name: 'the chair decides the tie',
      expected: 'decision_held, then not_approved, mailed with the remedy, not listed',
      see: async () => {
        const held = await decided(await chair.act(form().id, 'decisions', refusalOf('no-outcomes')), room, form());
        const { status } = await room.release(form().id, 'not_approved');
        const mailed = await room.mailOf(form(), 'Say what a participant is able to do afterwards.');
        return `${held}, then ${status}, ${mailed} with the remedy, ${await listed(room, form())}`;
      },
    },
    {
      name: 'the applicant drafts it again, with evidence, and sends it',
      expected: 'only what is new is missing; in_review, linked with the former form',
      see: async () => {
        const draft = await applicant.create<Draft>(`/eligibility-forms/${form().id}/resubmission-draft`);
        const { id, activity, requestedCredits, relevance } = draft;
        const outcomes = { ...activity, learningOutcomes: ['Locate the landmarks'] };
        const content = { activity: outcomes, requestedCredits, relevance, evidence: 'The outcomes were left out.' };
        await applicant.put(`/drafts/${id}`, content, '"1"');
        await applicant.create(`/drafts/${id}/submission`);
        course.again = await room.untilStatus(id, 'in_review');
        const link = again().resubmissionOf === form().id ? 'linked with the former form' : 'not linked';
        const [gap, ...more] = draft.missing;
        const isNewAlone = gap?.pointer === '/evidence' && more.length === 0;
        const missing = isNewAlone ? 'only what is new is missing' : 'other parts missing';
        return `${missing}; ${again().status}, ${link}`;
      },
    },
    {
      name: 'three approve it, and a reviewer decides so',
      expected: 'approved, listed',
      see: async () => {
        for (const nth of [1, 2, 3]) await room.reviewer(nth).recommend(again().id, 'approve');
        await decided(await room.reviewer(3).act(again().id, 'decisions', APPROVAL), room, again());
        const { status } = await room.release(again().id, 'approved');
        return `${status}, ${await listed(room, again())}`;
      },
    },
    {
      name: 'the chair revokes the approval',
      expected: 'revoked, mailed, not listed',
      see: async () => {
        const reason = 'The workshop was replaced by a sales event.';
        const answer = await chair.act(again().id, 'revocation', { reason });
        const { revokedAt } = await chair.form(again().id);
        if (revokedAt === null) return told(answer);
        return `revoked, ${await room.mailOf(again(), reason)}, ${await listed(room, again())}`;
      },
    },
  ];
}

interface List {
  items: unknown[];
}

interface Draft {
  id: string;
  activity: object;
  requestedCredits: object[];
  relevance: string;
  missing: { pointer: string }[];
}

function refusalOf(reason: string): object {
  return { outcome: 'not_approved', reasons: [reason], message: 'Please tell us more.' };
}

/** What the form is right after a decision; the refusal, when there was one. */
async function decided(answer: Answer, room: Room, { id }: FormAnswer): Promise<string> {
  return answer.status === 201 ? (await room.chair.form(id)).status : told(answer);
}

async function listed(room: Room, { id }: FormAnswer): Promise<string> {
  return (await room.isListed(id)) ? 'listed' : 'not listed';
}

function known(form: FormAnswer | undefined): FormAnswer {
  if (form === undefined) throw new Error('its form could not be sent');
  return form;
}
