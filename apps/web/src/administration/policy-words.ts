import { formatDate } from '../time/format.js';
import type { PolicyDocument, Where } from './policy-document.js';
import { countOf } from '../catalog/count-of.js';
import { allOf, businessDays, dayAfter, listed, times, whereWords } from './policy-phrases.js';

/** What a policy says about one matter, in sentences. */
export interface PolicyChapter {
  title: string;
  sentences: string[];
  /** What follows for the day it is read on. */
  examples: string[];
}

/**
 * Every rule of a policy in plain words.
 *
 * @param today the date that the examples begin with, `YYYY-MM-DD`
 */
export function policyWords(policy: PolicyDocument, today: string): PolicyChapter[] {
  return [
    term(policy),
    sending(policy, today),
    promise(policy, today),
    routing(policy),
    decision(policy),
    questions(policy),
    afterwards(policy, today),
    claiming(policy, today),
    renewal(policy),
  ];
}

const CYCLES: Record<string, string> = {
  'award-anniversary': 'counted from the day of the award',
  'calendar-year': 'from January to December',
  'calendar-years': 'in whole calendar years',
  'fixed-anchors': 'ending on fixed days of the year',
  rolling: 'looked at backwards from each day',
  'member-dates': 'with dates of each member’s own',
};
const PROMISE_ENDS: Record<string, string> = {
  'wall-clock': 'at the same time of day as it was sent',
  'end-of-day': 'by the end of that day',
  'business-days': 'by the end of that business day',
};
const CONDITIONS: Record<string, string> = {
  application: 'an application',
  fee: 'the fee',
  'hq-verification': 'headquarters’ verification',
};

function term(policy: PolicyDocument): PolicyChapter {
  const { cycle, required, unit, carry, timeZone } = policy;
  const label = unit.label ?? 'credit';
  const long = cycle.months === undefined ? countOf(cycle.years ?? 1, 'year') : countOf(cycle.months, 'month');
  const amounts = (at: 'least' | 'most', rules: { where: Where; min?: number; max?: number; ofRequired?: number }[]) =>
    rules.map(({ where, min, max, ofRequired }) => {
      const amount = min ?? max ?? (ofRequired ?? 0) * required;
      return `At ${at} ${countOf(amount, label)} from ${whereWords(where, policy)}${at === 'most' ? ' count; more stays on the record' : ''}.`;
    });
  return {
    title: 'Terms and credit',
    sentences: [
      `A term lasts ${long}, ${CYCLES[cycle.kind] ?? cycle.kind}, and asks for ${countOf(required, label)}.`,
      ...amounts('least', policy.minimums ?? []),
      ...amounts('most', policy.limits ?? []),
      ...(policy.perActivity ?? []).map(
        ({ where, max }) => `One activity from ${whereWords(where, policy)} gives at most ${countOf(max, label)}.`,
      ),
      `One ${label} is ${unit.minutesPerCredit ?? 60} minutes of contact time, given in steps of ${unit.increment ?? 0.25} and rounded ${unit.rounding ?? 'down'}.`,
      carry
        ? `Up to ${countOf(carry.max, label)} carry over into the next term.`
        : 'Nothing carries over into the next term.',
      `Every date is read in the time zone ${timeZone}.`,
    ],
    examples: [],
  };
}

function sending({ form }: PolicyDocument, today: string): PolicyChapter {
  const title = 'Sending a form';
  if (!form) {
    return { title, sentences: ['A form may be sent before an activity and at any time after it.'], examples: [] };
  }
  return {
    title,
    sentences: [
      `A form may be sent before the activity, and up to ${countOf(form.days, 'day')} after it is completed. The last day counts to its end.`,
      'A form that comes later is refused with both dates; it is recorded, and headquarters may admit it with a reason.',
    ],
    examples: [
      `Completed on ${formatDate(today)}: to be sent up to and including ${formatDate(dayAfter(today, form.days))}.`,
    ],
  };
}

function promise({ review }: PolicyDocument, today: string): PolicyChapter {
  const {
    days,
    semantics = 'wall-clock',
    holidays = [],
    reminders = [],
    escalateDays = [],
    pauseWhileWaiting = false,
  } = review;
  const isBusiness = semantics === 'business-days';
  const after = (day: number): string => formatDate(dayAfter(today, day));
  return {
    title: 'The promise',
    sentences: [
      `The committee answers within ${countOf(days, isBusiness ? 'business day' : 'day')} of submission, ${PROMISE_ENDS[semantics] ?? semantics}. Nothing approves itself: an overdue form is escalated, and the applicant gets an apology.`,
      isBusiness ? businessDays(holidays, today) : 'Every day counts, weekends and holidays as well.',
      reminders.length === 0 ? 'Reviewers are not reminded.' : `Reviewers are reminded on ${dayNumbers(reminders)}.`,
      ...(escalateDays.length === 0 ? [] : [`The chairs are told on ${dayNumbers(escalateDays)}.`]),
      pauseWhileWaiting
        ? 'The time stands still while the committee waits for the applicant.'
        : 'The time runs on while the committee waits for the applicant.',
      review.digest === 'daily'
        ? 'New forms and reminders come as one mail a day.'
        : 'New forms and reminders come as a mail each.',
      ...(review.sendWindow
        ? [
            `Notices go out between ${review.sendWindow.from} and ${review.sendWindow.to}; codes, receipts and decisions at any hour.`,
          ]
        : []),
    ],
    examples: isBusiness
      ? []
      : [
          `Sent on ${formatDate(today)}: ${[
            ...reminders.map((day) => `a reminder on ${after(day)}`),
            ...escalateDays.map((day) => `the chairs told on ${after(day)}`),
            `the answer by ${after(days)}`,
          ].join(', ')}.`,
        ],
  };
}

function routing(policy: PolicyDocument): PolicyChapter {
  const { queues, routing: rules = [], fallbackQueue, assignment = 'none' } = policy.review;
  const name = (id: string): string => queues.find((queue) => queue.id === id)?.name ?? id;
  return {
    title: 'Which queue a form goes to',
    sentences: [
      ...(rules.length === 0 ? [] : ['The first line that fits decides:']),
      ...rules.map(({ when, queue }) => `${name(queue)}: ${allOf(when, policy)}.`),
      `${name(fallbackQueue)}: everything else. No form is ever dropped.`,
      assignment === 'least-open-work'
        ? 'The form is given to the member with the least open work who has no conflict and is not away.'
        : 'Nobody in particular gets the form: whoever takes it has it.',
    ],
    examples: [],
  };
}

function decision({ review }: PolicyDocument): PolicyChapter {
  const { mode = 'single', quorum = 1 } = review.decision ?? {};
  const needed = countOf(quorum, 'recommendation');
  const how: Record<string, string> = {
    single: 'Any one member of the committee without a conflict decides, assigned or not.',
    majority: `A decision needs ${needed} and follows their majority; where they are tied, a chair decides.`,
    chair: `A chair decides once ${needed} ${quorum === 1 ? 'is' : 'are'} in.`,
  };
  const seconds = review.undoSeconds ?? 60;
  return {
    title: 'How it is decided',
    sentences: [
      how[mode] ?? mode,
      'Who sent the form, or has a conflict of interest with it, neither sees nor decides it.',
      seconds === 0
        ? 'A decision goes out at once.'
        : `A decision is held for ${countOf(seconds, 'second')}: so long it can be taken back, then it is mailed and listed.`,
      review.criteriaRequired
        ? 'Every recommendation answers all criteria.'
        : 'Criteria are a checklist; those marked as required are answered with every recommendation.',
      review.reasonsRequired
        ? 'Who does not approve names a reason.'
        : 'Who does not approve may name reasons; the applicant is told what would change each.',
    ],
    examples: [],
  };
}

function questions({ review }: PolicyDocument): PolicyChapter {
  const { answerDays = 7, remindDaysBefore = 2, onNoResponse = 'close' } = review.questions ?? {};
  return {
    title: 'Questions to the applicant',
    sentences: [
      `Where the member names no date, the applicant has ${countOf(answerDays, 'day')} to answer.`,
      ...(remindDaysBefore === 0 ? [] : [`They are reminded ${countOf(remindDaysBefore, 'day')} before the last one.`]),
      onNoResponse === 'close'
        ? 'Without an answer the question is closed and the committee goes on with the form as it is.'
        : 'Without an answer the form stays with the applicant.',
    ],
    examples: [],
  };
}

function afterwards({ review, catalog }: PolicyDocument, today: string): PolicyChapter {
  const { resubmissions = 0, appealDays = 0, appeals = 1 } = review;
  return {
    title: 'After the decision',
    sentences: [
      resubmissions === 0
        ? 'A form that was not approved cannot be sent again.'
        : `A form that was not approved can be sent again ${times(resubmissions)}, with new evidence.`,
      appealDays === 0
        ? 'There is no appeal.'
        : `A decision can be appealed within ${countOf(appealDays, 'day')}, ${times(appeals)}; others than before look at it.`,
      `What is approved is listed under Upcoming Courses until ${countOf(catalog.removeAfterDays, 'day')} after it has ended.`,
    ],
    examples: [
      `Ended on ${formatDate(today)}: listed up to and including ${formatDate(dayAfter(today, catalog.removeAfterDays))}.`,
    ],
  };
}

function claiming({ claim }: PolicyDocument, today: string): PolicyChapter {
  const title = 'Claiming the hours';
  if (!claim) return { title, sentences: ['Hours may be claimed at any time.'], examples: [] };
  const { days, withinCycle = true, graceDays = 0, extendAfterDecisionDays = 30, pendingClaims = true } = claim;
  return {
    title,
    sentences: [
      `Hours are claimed within ${countOf(days, 'day')} of one’s own completion, else they are forfeited.`,
      ...(withinCycle
        ? [
            `They are claimed within the term${graceDays === 0 ? '' : `, or up to ${countOf(graceDays, 'day')} after it`}.`,
          ]
        : []),
      ...(pendingClaims ? ['A claim may be filed while a timely form still waits for its answer.'] : []),
      ...(extendAfterDecisionDays === 0
        ? []
        : [
            `After the decision on a timely form the window is open for ${countOf(extendAfterDecisionDays, 'day')} again.`,
          ]),
    ],
    examples: [`Completed on ${formatDate(today)}: claimed up to and including ${formatDate(dayAfter(today, days))}.`],
  };
}

function renewal({ renewal: rules = {} }: PolicyDocument): PolicyChapter {
  const { opensDaysBefore = 60, graceDays = 0, conditions = [], onFailure = 'suspend' } = rules;
  const asked = conditions.map((condition) => CONDITIONS[condition] ?? condition);
  return {
    title: 'Renewal',
    sentences: [
      `A renewal can be begun ${countOf(opensDaysBefore, 'day')} before the term ends${graceDays === 0 ? '' : `, and up to ${countOf(graceDays, 'day')} after it`}.`,
      ...(asked.length === 0 ? [] : [`It takes ${listed(asked, 'and')}.`]),
      onFailure === 'exam'
        ? 'A term that ends short means taking the entire exam again.'
        : 'A term that ends short suspends the credential.',
    ],
    examples: [],
  };
}

function dayNumbers(days: readonly number[]): string {
  return listed(
    days.map((day) => `day ${day}`),
    'and',
  );
}
