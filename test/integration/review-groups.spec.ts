import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  localDate,
  REVIEW_GROUPS,
  reviewGroup,
  standIn,
  type Absence,
  type ActingMember,
  type DecisionMode,
  type FormInReview,
  type OpenStatus,
  type ReviewGroup,
} from '#domain';
import { aForm } from '../support/a-form.js';
import { aFormInReview } from '../support/an-eligibility-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';

type Row = Form & { group: ReviewGroup | null };
interface Counts {
  open: number;
  groups: Record<ReviewGroup, number>;
  queues: { id: string; open: number; overdue: number; dueSoon: number; groups: Record<ReviewGroup, number> }[];
}
/** What a form in the test may be like: members by their place in `committee`. */
interface Facts {
  status: OpenStatus;
  assigned: number[];
  inConflict: number[];
  /** Who has recommended, on the present revision or on an earlier one. */
  spoken: { member: number; revision: number; recommendation?: 'approve' | 'decline' }[];
}
interface Away {
  member: number;
  delegate: number | null;
}

let room: CommitteeRoom;
let committee: Caller[];
let viewers: Caller[];
let forms: Form[];

beforeAll(async () => {
  room = await CommitteeRoom.open();
  // Versions are only ever added; here one is all others in turn.
  await room.query('ALTER TABLE policy_version DISABLE TRIGGER USER');
  const applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  committee = [
    await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' }),
    await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' }),
    await room.enter('kim', { name: 'Kim Reviewer', role: 'reviewer' }),
    await room.enter('chair', { name: 'Gray Chair', role: 'chair' }),
  ];
  viewers = [...committee, await room.enter('hq', { name: 'Harper Office', role: 'hq' })];
  const former = await room.enter('former', { name: 'Former Member' });
  committee.push(former);
  const asked = [{ category: 'art', hours: 1 }];
  forms = [];
  for (const requestedCredits of [asked, [{ category: 'biomedical', hours: 1 }], [{ category: 'history', hours: 1 }]]) {
    for (let count = 0; count < 3; count += 1) {
      forms.push(await room.submitAndRoute(applicant, aForm(room.day, { requestedCredits })));
    }
  }
  // One that a member sent: it is in none of their lists.
  forms.push(await room.submitAndRoute(committee[0] as Caller, aForm(room.day)));
});
afterAll(() => room.close());
afterEach(() => room.query('DELETE FROM absence'));

const idOf = (member: number): string => committee[member]?.id ?? '';

async function arrange(
  facts: readonly Facts[],
  absences: readonly Away[],
  quorum = 1,
  mode: DecisionMode = 'single',
): Promise<void> {
  await room.query('DELETE FROM assignment');
  await room.query('DELETE FROM conflict');
  await room.query('DELETE FROM absence');
  await room.query('DELETE FROM recommendation');
  await room.query(
    `UPDATE policy_version SET document = jsonb_set(document, '{review,decision}',
       jsonb_build_object('quorum', $1::int, 'mode', $2::text))`,
    [quorum, mode],
  );
  for (const [index, { status, assigned, inConflict, spoken }] of facts.entries()) {
    const id = forms[index]?.id;
    await room.query('UPDATE eligibility_form SET status = $2, revision = 2 WHERE id = $1', [id, status]);
    for (const { member, revision, recommendation = 'approve' } of spoken) {
      await room.query(
        `INSERT INTO recommendation (id, form_id, round, revision, member_id, recommendation, credits, credit_source,
           comment, criteria, agenda, given_at)
         VALUES (gen_random_uuid(), $1, 1, $2, $3, $4, '[]', 'requested', '', '[]', '[]', now())`,
        [id, revision, idOf(member), recommendation],
      );
    }
    for (const member of assigned) {
      await room.query(
        `INSERT INTO assignment (id, form_id, reviewer_id, assigned_at) VALUES (gen_random_uuid(), $1, $2, now())`,
        [id, idOf(member)],
      );
    }
    for (const member of inConflict) {
      await room.query(
        `INSERT INTO conflict (form_id, member_id, kind, state, reason, pinned, created_at)
         VALUES ($1, $2, 'declared', 'in-conflict', 'A friend.', false, now())`,
        [id, idOf(member)],
      );
    }
  }
  for (const { member, delegate } of absences) {
    await room.query(
      `INSERT INTO absence (id, program, member_id, from_on, until_on, delegate_id, set_by)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $2)`,
      [PROGRAM, idOf(member), room.day(0), room.day(3), delegate === null ? null : idOf(delegate)],
    );
  }
}

/** The committee as the domain sees it on that day; the last of the people has left it. */
function acting(absences: readonly Away[]): ActingMember[] {
  const away = absences.map(({ member, delegate }, index): Absence => ({
    id: String(index),
    memberId: idOf(member),
    from: localDate(room.day(0)),
    until: localDate(room.day(3)),
    delegateId: delegate === null ? null : idOf(delegate),
  }));
  const present = committee.slice(0, 4);
  return present.map(({ id }, index) => {
    const actorId = standIn(id, away, localDate(room.day(0)));
    return { id, isChair: index === 3, actorId: present.some((member) => member.id === actorId) ? actorId : null };
  });
}

function asDomain(facts: Facts, form: Form, applicantId: string): FormInReview {
  return aFormInReview({
    id: form.id,
    applicantId,
    status: facts.status,
    revision: 2,
    recommendations: facts.spoken.map(({ member, revision, recommendation = 'approve' }) => ({
      id: `by-${member}`,
      memberId: idOf(member),
      recommendation,
      revision,
    })),
    assignments: facts.assigned.map((member) => ({ id: `${form.id}-${member}`, reviewerId: idOf(member) })),
    conflicts: facts.inConflict.map((member) => ({
      memberId: idOf(member),
      kind: 'declared',
      state: 'in-conflict',
      reason: 'A friend.',
      pinned: false,
    })),
  });
}

const list = (who: Caller, query: string): Promise<Row[]> =>
  who.items<Row>(`/programs/${PROGRAM}/reviews?limit=200&${query}`);
const counts = async (who: Caller, query = ''): Promise<Counts> =>
  succeeded<Counts>(await who.get(`/programs/${PROGRAM}/reviews/counts?${query}`), 200);

const anyFacts = fc.record({
  status: fc.constantFrom<OpenStatus>('in_review', 'in_review', 'information_requested', 'deliberation'),
  assigned: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
  inConflict: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
  spoken: fc.uniqueArray(
    fc.record({
      member: fc.nat(3),
      revision: fc.constantFrom(2, 2, 1),
      recommendation: fc.constantFrom<'approve' | 'decline'>('approve', 'decline'),
    }),
    {
      maxLength: 4,
      selector: ({ member }) => member,
    },
  ),
});
const anyVote = fc.record({
  quorum: fc.constantFrom(1, 1, 2, 3),
  mode: fc.constantFrom<DecisionMode>('single', 'majority', 'chair'),
});
const anyTen = fc.array(anyFacts, { minLength: 10, maxLength: 10 });
const anyAbsences = fc.uniqueArray(fc.record({ member: fc.nat(3), delegate: fc.option(fc.nat(4)) }), {
  maxLength: 4,
  selector: ({ member }) => member,
});

describe('the groups of the review list', () => {
  test('are the domain’s, and their counts equal the lists, whoever looks and however the forms are', async () => {
    await fc.assert(
      fc.asyncProperty(anyTen, anyAbsences, anyVote, async (facts, absences, { quorum, mode }) => {
        await arrange(facts, absences, quorum, mode);
        const present = acting(absences);
        for (const who of viewers) {
          const expected = new Map<string, ReviewGroup | null>();
          for (const [index, form] of forms.entries()) {
            const fact = facts[index];
            const applicantId = index === 9 ? idOf(0) : 'applicant';
            if (fact === undefined || who.id === applicantId) continue;
            const member = committee.findIndex(({ id }) => id === who.id);
            if (fact.inConflict.includes(member)) continue;
            expected.set(form.id, reviewGroup(asDomain(fact, form, applicantId), who.id, present, quorum, mode));
          }
          const rows = await list(who, '');
          expect(new Map(rows.map(({ id, group }) => [id, group]))).toEqual(expected);
          const counted = await counts(who);
          expect(counted.open).toBe(expected.size);
          for (const group of REVIEW_GROUPS) {
            const inGroup = await list(who, `group=${group}`);
            expect(inGroup.every((row) => row.group === group)).toBe(true);
            expect(counted.groups[group]).toBe(inGroup.length);
            for (const queue of counted.queues) {
              expect(queue.groups[group]).toBe(inGroup.filter((row) => row.queue === queue.id).length);
            }
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('count under the same filters as the list', async () => {
    await arrange(
      forms.map(() => ({ status: 'in_review', assigned: [], inConflict: [], spoken: [] })),
      [],
    );
    const [, sam] = viewers as [Caller, Caller];
    for (const query of ['category=art', 'q=anatomy', 'queue=general', 'assignee=none&dueSoon=false', 'overdue=true']) {
      expect((await counts(sam, query)).open).toBe((await list(sam, query)).length);
    }
    expect((await sam.get(`/programs/${PROGRAM}/reviews/counts?sort=dueAt`)).status).toBe(400);
  });

  test('are named beside the due instants, for one form and for three alike in one statement', async () => {
    const [, sam] = viewers as [Caller, Caller];
    const rows = await list(sam, 'queue=general');
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ group: 'needs-my-action', lastUsefulAt: expect.stringMatching(/Z$/) });
    }
  });
});
