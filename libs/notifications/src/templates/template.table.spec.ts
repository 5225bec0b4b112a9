import { describe, expect, it } from '@jest/globals';
import type { MailContent, MailData, MailKind } from '#use-cases';
import { colours } from './colours.js';
import { sampleForm, sampleMailData } from './sample-mail-data.js';
import { TemplateTable } from './template.table.js';

const templates = new TemplateTable();
const kinds = Object.keys(sampleMailData) as MailKind[];
const render = (kind: MailKind, data: MailData = sampleMailData): MailContent => templates.render(kind, data[kind]);

describe('what a person reads', () => {
  it.each<[MailKind, string]>([
    ['sign-in-code', 'Your sign-in code'],
    ['receipt', 'AMI-2026-000123 received: Surface Anatomy Intensive'],
    ['admitted', 'AMI-2026-000123 admitted: Surface Anatomy Intensive'],
    ['new-form', 'AMI-2026-000123 is yours to review: Surface Anatomy Intensive'],
    ['reminder', 'AMI-2026-000123 undecided, 3 days left: Surface Anatomy Intensive'],
    ['escalation', 'AMI-2026-000123 still undecided, 1 day left: Surface Anatomy Intensive'],
    ['breach', 'AMI-2026-000123 is overdue: Surface Anatomy Intensive'],
    ['apology', 'AMI-2026-000123: our answer is late'],
    ['message-to-applicant', 'AMI-2026-000123: a message from the committee: Surface Anatomy Intensive'],
    ['message-to-committee', 'AMI-2026-000123: a message from the applicant: Surface Anatomy Intensive'],
    ['question', 'AMI-2026-000123: a question about Surface Anatomy Intensive'],
    ['question-reminder', 'AMI-2026-000123: your answer is awaited: Surface Anatomy Intensive'],
    ['answer', 'AMI-2026-000123 answered: Surface Anatomy Intensive'],
    ['question-closed', 'AMI-2026-000123: the question is closed: Surface Anatomy Intensive'],
    ['no-response', 'AMI-2026-000123 without an answer: Surface Anatomy Intensive'],
    ['withdrawn', 'AMI-2026-000123 withdrawn: Surface Anatomy Intensive'],
    ['appealed', 'AMI-2026-000123 appeal received: Surface Anatomy Intensive'],
    ['reopened', 'AMI-2026-000123 open again: Surface Anatomy Intensive'],
    ['duplicate-decided', 'AMI-2026-000123, news of the activity: Surface Anatomy Intensive'],
    ['revoked', 'AMI-2026-000123 Approval revoked: Surface Anatomy Intensive'],
    ['approved', 'AMI-2026-000123 Approved: Surface Anatomy Intensive'],
    ['not-approved', 'AMI-2026-000123 Not approved: Surface Anatomy Intensive'],
  ])('%s has the subject "%s"', (kind, subject) => {
    expect(render(kind).subject).toBe(subject);
  });

  it('receipt', () => {
    expect(render('receipt').text).toBe(`AMI-2026-000123 · Answer by Fri 4 Dec 2026, 9:30 am CST

We have your eligibility form

The committee answers by Fri 4 Dec 2026, 9:30 am CST. The answer comes by email. You need to do nothing until then.

Number: AMI-2026-000123
Activity: Surface Anatomy Intensive
Provider: University extension
Program: Certified Medical Illustrator
Submitted: Fri 20 Nov 2026, 9:30 am CST
Answer by: Fri 4 Dec 2026, 9:30 am CST

See your form:
https://docket.example/forms/0190a1b2

-- 
AMI-2026-000123 · Surface Anatomy Intensive
Association of Medical Illustrators · Certified Medical Illustrator
https://docket.example/forms/0190a1b2
`);
  });

  it('approved', () => {
    expect(render('approved').text).toBe(`AMI-2026-000123 · Claim by Tue 5 Jan 2027, 12:00 am CST

Approved

The committee approved this activity for continuing education credit.

From the committee:

Well planned.

We liked the agenda.

Approved credit:
- 4 Art
- 2 Biomedical

Where this differs from your request:
- Biomedical: requested 3, approved 2

The activity is listed under Upcoming Courses. It stays there, and its credit can be claimed, until Tue 5 Jan 2027, 12:00 am CST.

Activity: Surface Anatomy Intensive
Provider: University extension
Submitted: Fri 20 Nov 2026, 9:30 am CST
Answer promised by: Fri 4 Dec 2026, 9:30 am CST
Answered: Tue 1 Dec 2026, 3:10 pm CST: 2 days before that

See it in Upcoming Courses:
https://docket.example/catalog/ami-cmi/0190a1b2

-- 
AMI-2026-000123 · Surface Anatomy Intensive
Association of Medical Illustrators · Certified Medical Illustrator
https://docket.example/forms/0190a1b2
`);
  });

  it('not approved, late', () => {
    expect(render('not-approved').text).toBe(`AMI-2026-000123

Not approved

The committee did not approve this activity for continuing education credit.

From the committee:

Please see below.

The reasons:
- No learning outcomes
  What would change it: State what a participant can do afterwards.
- Mostly promotion

You can send the form again with new evidence until Mon 4 Jan 2027, 11:59 pm CST. You can appeal until Sun 3 Jan 2027, 11:59 pm CST: then members who did not decide before look at it. You can do one of the two.

Activity: Surface Anatomy Intensive
Provider: University extension
Submitted: Fri 20 Nov 2026, 9:30 am CST
Answer promised by: Fri 4 Dec 2026, 9:30 am CST
Answered: Sun 6 Dec 2026, 10:00 am CST: 2 days late

We promised this answer by Fri 4 Dec 2026, 9:30 am CST. It comes late, and we are sorry.

See the decision:
https://docket.example/forms/0190a1b2

-- 
AMI-2026-000123 · Surface Anatomy Intensive
Association of Medical Illustrators · Certified Medical Illustrator
https://docket.example/forms/0190a1b2
`);
  });

  it.each<[string, Partial<MailData['recommendations-in']>, string]>([
    ['the chair', {}, 'The recommendations are tied: as chair you decide it.'],
    ['a chair by the rules', { whose: 'chair' }, 'As chair you decide it.'],
    ['a reviewer', { mayDecide: false }, 'The recommendations are tied: a chair decides.'],
    ['a reviewer of a chair’s form', { whose: 'chair', mayDecide: false }, 'A chair decides.'],
    [
      'headquarters without a chair',
      { mayDecide: false, mayAppoint: true },
      'The recommendations are tied: a chair decides.\n\nNo chair is there to do so. Headquarters cannot decide: clear a chair’s conflict, with your reason, or give another person that role.',
    ],
    [
      'a member',
      { whose: 'any-member' },
      'Any member of the committee may now record the decision; it follows the majority.',
    ],
  ])('tells %s whose the decision is', (_who, difference, said) => {
    const { text } = templates.render('recommendations-in', { ...sampleMailData['recommendations-in'], ...difference });
    expect(text).toContain(`This form has the recommendations that a decision needs. ${said}\n\nNumber:`);
  });

  it('does not promise a listing whose time is over', () => {
    const { text } = templates.render('approved', { ...sampleMailData.approved, listed: false });
    expect(text).toContain(
      'The activity is not listed under Upcoming Courses: its time there ended Tue 5 Jan 2027, 12:00 am CST.\n\nActivity',
    );
    expect(text).toContain('See the decision:\nhttps://docket.example/forms/0190a1b2\n');
    expect(text).not.toContain('catalog');
  });

  it('leaves out what nobody wrote', () => {
    const none = { sendAgain: null, appealUntil: null };
    const bare = { ...sampleMailData['not-approved'], message: ' ', reasons: [], late: false, ...none };
    expect(templates.render('not-approved', bare).text).toContain(
      'for continuing education credit.\n\nThis form can be neither sent again nor appealed.\n\nActivity: ',
    );
  });

  it.each<[MailData['not-approved']['sendAgain'], string | null, string]>([
    [{ until: null, over: false }, null, 'You can send the form again with new evidence.'],
    [{ until: 'May', over: false }, null, 'You can send the form again with new evidence until May.'],
    [{ until: 'May', over: true }, null, 'The time to send the form again with new evidence ended May.'],
    [
      { until: 'May', over: true },
      'June',
      'The time to send the form again with new evidence ended May. You can appeal until June: then members who did not decide before look at it.',
    ],
    [null, 'June', 'You can appeal until June: then members who did not decide before look at it.'],
  ])('says what can be done about a refusal: %j, %s', (sendAgain, appealUntil, text) => {
    const data = { ...sampleMailData['not-approved'], sendAgain, appealUntil };
    expect(templates.render('not-approved', data).text).toContain(`\n\n${text}\n\n`);
  });

  it('says nothing of what can be done about a refusal to who has done it', () => {
    const done = { sentAgain: true, sendAgain: null, appealUntil: null };
    const { text } = templates.render('not-approved', { ...sampleMailData['not-approved'], ...done });
    expect(text).not.toMatch(/neither|again with new evidence|appeal/);
  });

  it('names conditions and the expiry of an approval', () => {
    const terms = { conditions: ['The exam is <passed>.'], expiresOn: 'Fri 1 Oct 2027 (America/Chicago)' };
    const { text } = templates.render('approved', { ...sampleMailData.approved, ...terms });
    expect(text).toContain('On this condition:\n- The exam is <passed>.\n');
    expect(text).toContain('The approval holds up to and including Fri 1 Oct 2027 (America/Chicago).');
  });

  it.each([
    ['appeal' as const, 'The applicant writes'],
    ['reopening' as const, 'The reason'],
  ])('tells the committee of an %s', (kind, title) => {
    const again = { kind, text: 'Please look again.' };
    const { text } = templates.render('new-form', { ...sampleMailData['new-form'], again });
    expect(text).toContain(`${title}:\n\nPlease look again.`);
  });

  it('quotes a question, with its last day and what becomes of the promise', () => {
    const { text } = render('question');
    expect(text).toContain('asks you to answer by the end of Fri 27 Nov 2026 (America/Chicago).');
    expect(text).toContain('From the committee:\n\nWho teaches the second day?\n');
    expect(text).toContain('The committee still decides by Fri 4 Dec 2026, 9:30 am CST.');
    const paused = templates.render('question', { ...sampleMailData.question, pauses: true }).text;
    expect(paused).toContain('stands still until then.');
    expect(paused).not.toContain('still decides');
    const open = templates.render('no-response', { ...sampleMailData['no-response'], closed: false }).text;
    expect([render('no-response').text, open].map((said) => said.includes('the form is in review again'))).toEqual([
      true,
      false,
    ]);
  });

  it('says that an unassigned form needs somebody', () => {
    const { subject, text } = templates.render('new-form', { ...sampleMailData['new-form'], assigned: false });
    expect(subject).toBe('AMI-2026-000123 waits for a reviewer: Surface Anatomy Intensive');
    expect(text).toContain('Nobody in Art has taken the form yet.');
  });
});

/** The same data with `text` put around everything a person may have typed. */
function typedBySomeone(text: string): MailData {
  const dates = ['submittedAt', 'dueAt', 'timeLeft', 'listedUntil', 'completedOn', 'claimedAt', 'claimBy', 'termEnd'];
  // Categories, units and credentials are words of the policy.
  const ours = new Set([...dates, 'number', 'url', 'catalogUrl', 'code', 'hours', 'credential', 'counted', 'required']);
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return ours.has(key) ? value : `${value}${text}`;
    if (Array.isArray(value)) return value.map((item) => spoil(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]));
  };
  return spoil(sampleMailData) as MailData;
}

/** What a mail's subject has to name, and where its one link leads. */
function aboutOf(kind: MailKind): [named: string, url: string] {
  switch (kind) {
    case 'sign-in-code':
      return ['code', sampleMailData[kind].url];
    case 'claim-recorded':
    case 'claim-rejected':
    case 'claim-closing':
      return [sampleMailData[kind].number ?? '', sampleMailData[kind].record.url];
    case 'term-ending':
      return [sampleMailData[kind].credential, sampleMailData[kind].record.url];
    case 'renewal-open':
    case 'renewal-reminder':
    case 'renewal-received':
    case 'renewal-returned':
    case 'renewal-verified':
    case 'fee-reminder':
    case 'fee-receipt':
    case 'renewed':
    case 'renewal-lapsed':
    case 'audit-request':
    case 'audit-result':
      return [sampleMailData[kind].renewal.certificationId, sampleMailData[kind].record.url];
    default:
      return [sampleForm.number, sampleForm.url];
  }
}

describe.each(kinds)('every mail: %s', (kind) => {
  it('names the form and gives one link to act on, in both parts', () => {
    const { subject, text, html } = render(kind);
    const [named, url] = aboutOf(kind);
    expect(subject).toContain(named);
    expect(text).toContain(url);
    expect(html).toContain(`href="${url}"`);
    expect(html.match(/class="action"/g)).toHaveLength(1);
  });

  it('shows markup as text', () => {
    const { html } = render(kind, typedBySomeone(`<script>alert(1)</script>"><img src=x onerror='alert(1)'>&amp;`));
    const plain = render(kind, typedBySomeone(' typed')).html;
    expect(tagsOf(html)).toEqual(tagsOf(plain));
    expect(html.includes('&lt;script&gt;')).toBe(kind !== 'sign-in-code');
  });

  it('leaves braces alone', () => {
    const typed = '{{constructor}}${process.env.HOME}%s{% raw %}';
    const { text, html } = render(kind, typedBySomeone(typed));
    expect([text, html].map((part) => part.includes(typed))).toEqual(Array(2).fill(kind !== 'sign-in-code'));
  });

  it('keeps its subject on one line and its lines in place', () => {
    const { subject, text } = render(kind, typedBySomeone('\r\nBcc: eve@example.org\u2028\u0000\u202Eend'));
    expect(subject).toMatch(/^[^\p{Cc}\u2028\u202E]+$/u);
    expect(text).toMatch(/^[^\0\r\u2028\u202E]+$/u);
  });

  it('keeps its subject short', () => {
    const { subject } = render(kind, typedBySomeone('🩻'.repeat(1000)));
    expect(subject.length).toBeLessThan(320);
    expect(Buffer.from(subject).toString()).toBe(subject);
  });
});

describe('the layout', () => {
  const { html } = render('approved');

  it('is legible in light where only the elements are read, and dark where that is asked for', () => {
    const body = html.slice(html.indexOf('<body'));
    for (const [light] of [colours.paper, colours.ink, colours.accent, colours.hue1]) expect(body).toContain(light);
    const styles = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
    const [, asked = ''] = styles.split('@media (prefers-color-scheme:dark)');
    for (const [, dark] of [colours.paper, colours.ink, colours.accent, colours.hue1]) expect(asked).toContain(dark);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('gives every element that has a colour of its own one for the dark, too', () => {
    const coloured = html.match(/<\w+[^>]*style="[^"]*(?<!-)color:[^"]*"/g) ?? [];
    const roles = /class="[^"]*\b(ink|quiet|mark|link|action)\b/;
    expect(coloured.length).toBeGreaterThan(5);
    expect(coloured.filter((element) => !roles.test(element))).toEqual([]);
  });

  it('begins with the first sentence where mails are listed, then the number and the date', () => {
    const hidden = /<div style="display:none[^"]*">([^&]*)/.exec(html)?.[1];
    expect(hidden).toBe('The committee approved this activity for continuing education credit.');
    expect(html.indexOf('Claim by Tue 5 Jan 2027')).toBeLessThan(html.indexOf('<h1'));
  });

  it('gives each category its colour', () => {
    expect(html.match(/class="hue-\d"/g)).toEqual(['class="hue-1"', 'class="hue-2"']);
  });
});

function tagsOf(html: string): string[] {
  return html.match(/<\/?[a-z][a-z0-9]*/gi) ?? [];
}
