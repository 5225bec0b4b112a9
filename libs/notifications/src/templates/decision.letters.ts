import type { FormFacts, MailData } from '#use-cases';
import { facts, paragraph, type Block, type Letters } from './letter.js';
import { shortTitle } from './plain-text.js';

export const decisionLetters = {
  approved: ({
    form,
    message,
    credits,
    changes,
    conditions,
    expiresOn,
    listedUntil,
    listed,
    catalogUrl,
    late,
    answered,
  }) => ({
    subject: `${form.number} Approved: ${shortTitle(form.title)}`,
    ...(listed && listedUntil !== null && { date: `Claim by ${listedUntil}` }),
    heading: 'Approved',
    blocks: [
      paragraph('The committee approved this activity for continuing education credit.'),
      ...fromTheCommittee(message),
      { kind: 'amounts', title: 'Approved credit', items: credits },
      ...whereItDiffers(changes),
      ...onConditions(conditions),
      ...(expiresOn === null ? [] : [paragraph(`The approval holds up to and including ${expiresOn}.`)]),
      paragraph(...whereItIsListed(listedUntil, listed)),
      promise(form, answered),
      ...apology(form, late),
    ],
    action: listed
      ? { label: 'See it in Upcoming Courses', url: catalogUrl }
      : { label: 'See the decision', url: form.url },
    form,
  }),

  'not-approved': ({ form, message, reasons, late, sentAgain, sendAgain, appealUntil, answered }) => ({
    subject: `${form.number} Not approved: ${shortTitle(form.title)}`,
    heading: 'Not approved',
    blocks: [
      paragraph('The committee did not approve this activity for continuing education credit.'),
      ...fromTheCommittee(message),
      ...whatWouldChangeIt(reasons),
      ...(sentAgain ? [] : [paragraph(...whatYouCanDo(sendAgain, appealUntil))]),
      promise(form, answered),
      ...apology(form, late),
    ],
    action: { label: 'See the decision', url: form.url },
    form,
  }),

  appealed: ({ form, text }) => ({
    subject: `${form.number} appeal received: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'We have your appeal',
    blocks: [
      paragraph(
        'The committee looks at your form again; those who decided before leave it to others.',
        `It answers by ${form.dueAt}. You need to do nothing until then.`,
      ),
      { kind: 'quote', title: 'You wrote', text },
    ],
    action: { label: 'See your form', url: form.url },
    form,
  }),

  reopened: ({ form, text }) => ({
    subject: `${form.number} open again: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'Your form is in review again',
    blocks: [
      paragraph(
        'Your form was reopened: the committee decides on it anew, and what was decided before no longer holds.',
        `The committee answers by ${form.dueAt}. You need to do nothing until then.`,
      ),
      { kind: 'quote', title: 'The reason', text },
    ],
    action: { label: 'See your form', url: form.url },
    form,
  }),

  revoked: ({ form, reason }) => ({
    subject: `${form.number} Approval revoked: ${shortTitle(form.title)}`,
    heading: 'The approval was revoked',
    blocks: [
      paragraph(
        'The committee has taken back its approval of this activity, and it is no longer listed under Upcoming Courses.',
        'Credit that was claimed in good faith before stays as it is.',
      ),
      { kind: 'quote', title: 'The reason', text: reason },
      facts({ Number: form.number, Activity: form.title, Provider: form.provider, Submitted: form.submittedAt }),
    ],
    action: { label: 'See your form', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'approved' | 'not-approved' | 'appealed' | 'reopened' | 'revoked'>;

function onConditions(conditions: string[]): Block[] {
  if (conditions.length === 0) return [];
  const title = conditions.length === 1 ? 'On this condition' : 'On these conditions';
  return [{ kind: 'list', title, items: conditions.map((text) => ({ text, detail: '' })) }];
}

function fromTheCommittee(message: string): Block[] {
  return message.trim() === '' ? [] : [{ kind: 'quote', title: 'From the committee', text: message }];
}

function whereItIsListed(until: string | null, listed: boolean): string[] {
  if (!listed && until === null) {
    return ['The approval was taken back since, and the activity is not listed: another mail says why.'];
  }
  const place = 'The activity is listed under Upcoming Courses.';
  if (until === null) return [place, 'No end is set for claiming its credit.'];
  if (listed) return [place, `It stays there, and its credit can be claimed, until ${until}.`];
  return [`The activity is not listed under Upcoming Courses: its time there ended ${until}.`];
}

function whatYouCanDo(again: MailData['not-approved']['sendAgain'], appealUntil: string | null): string[] {
  const open = again !== null && !again.over;
  const until = again?.until ?? null;
  const sending = !open
    ? again !== null && `The time to send the form again with new evidence ended ${String(until)}.`
    : `You can send the form again with new evidence${until === null ? '' : ` until ${until}`}.`;
  const appealing =
    appealUntil !== null && `You can appeal until ${appealUntil}: then members who did not decide before look at it.`;
  const either = open && appealUntil !== null && 'You can do one of the two.';
  const neither = again === null && appealUntil === null && 'This form can be neither sent again nor appealed.';
  return [sending, appealing, either, neither].filter((sentence) => sentence !== false);
}

function whereItDiffers(changes: { category: string; requested: string; approved: string }[]): Block[] {
  if (changes.length === 0) return [];
  const items = changes.map(({ category, requested, approved }) => ({
    text: `${category}: requested ${requested}, approved ${approved}`,
    detail: '',
  }));
  return [{ kind: 'list', title: 'Where this differs from your request', items }];
}

function whatWouldChangeIt(reasons: { text: string; remedy: string }[]): Block[] {
  if (reasons.length === 0) return [];
  const items = reasons.map(({ text, remedy }) => ({
    text,
    detail: remedy === '' ? '' : `What would change it: ${remedy}`,
  }));
  return [{ kind: 'list', title: reasons.length === 1 ? 'The reason' : 'The reasons', items }];
}

/** What was promised, and what became of it. */
function promise(form: FormFacts, answered: string): Block {
  return facts({
    Activity: form.title,
    Provider: form.provider,
    Submitted: form.submittedAt,
    'Answer promised by': form.dueAt,
    Answered: answered,
  });
}

function apology(form: FormFacts, late: boolean): Block[] {
  return late ? [paragraph(`We promised this answer by ${form.dueAt}. It comes late, and we are sorry.`)] : [];
}
