import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { aContent, anActivity, SUBMITTED_AT } from '../../../../test/support/an-eligibility-form.js';
import { instantAt, localDate, toIso } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { checkContent } from './check-content.js';
import { requireKnownChoices } from './check-draft.js';
import type { DraftContent, FormContent } from './content.js';
import { completeDraft, copiedContent, correctDraft, draftWindow, missingForSubmission, type Draft } from './draft.js';

const policy = aPolicy();
const required = (pointer: string) => ({ pointer, message: 'is required' });
const missing = (content: DraftContent, former: FormContent | null = null) =>
  missingForSubmission({ content, former }, policy, SUBMITTED_AT);

/** A form's content as a draft holds it. */
function filled({ completedOn, ...content }: FormContent = aContent()): DraftContent {
  return { ...content, ...(completedOn !== null && { completedOn }) };
}

function aDraft(content: DraftContent, resubmissionOf: string | null = null): Draft {
  const at = SUBMITTED_AT;
  return {
    id: 'draft-1',
    program: policy.id,
    applicantId: 'applicant',
    content,
    resubmissionOf,
    former: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

describe('what a draft still misses', () => {
  it('is everything that is required, of an empty one', () => {
    expect(missing({})).toEqual([
      ...['title', 'provider', 'format', 'delivery'].map((name) => required(`/activity/${name}`)),
      required('/requestedCredits'),
      required('/relevance'),
      { pointer: '/activity/startsOn', message: 'is required unless on demand' },
      { pointer: '/activity/endsOn', message: 'is required unless on demand' },
    ]);
  });

  it('is named row by row in lists that have gaps', () => {
    const content = filled();
    const activity = {
      ...content.activity,
      instructors: [{ name: 'Ada' }, { credentials: 'PhD' }],
      agenda: [{ title: 'Landmarks' }, { title: 'Break', minutes: 15, countable: false }],
    };
    const requestedCredits = [{ category: 'art', hundredths: 100 }, { category: 'biomedical' }, { hundredths: 30 }];
    expect(missing({ ...content, activity, requestedCredits })).toEqual([
      required('/activity/instructors/1/name'),
      required('/activity/agenda/0/minutes'),
      required('/activity/agenda/0/countable'),
      required('/requestedCredits/1/hours'),
      required('/requestedCredits/2/category'),
      { pointer: '/requestedCredits/2/hours', message: 'must be a positive multiple of 0.25' },
    ]);
  });

  it.each<[string, DraftContent, string[]]>([
    [
      'an end before the start',
      filled(aContent({ activity: anActivity({ endsOn: localDate('2026-07-03') }) })),
      ['/activity/endsOn'],
    ],
    [
      'days on demand',
      filled(aContent({ activity: anActivity({ delivery: 'on-demand' }) })),
      ['/activity/startsOn', '/activity/endsOn'],
    ],
    ['a completion to come', { ...filled(), completedOn: localDate('2026-07-04') }, ['/completedOn']],
    [
      'a format that the policy no longer has',
      filled(aContent({ activity: anActivity({ format: 'seance' }) })),
      ['/activity/format'],
    ],
  ])('may be that its parts do not go together: %s', (_why, content, pointers) => {
    expect(missing(content).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test('is nothing exactly when the form would be accepted', () => {
    const whole = filled(aContent({ completedOn: null }));
    fc.assert(
      fc.property(fc.subarray(Object.keys(whole)), fc.subarray(Object.keys(whole.activity ?? {})), (parts, fields) => {
        const keep = <T extends object>(object: T, names: string[]): Partial<T> =>
          Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name))) as Partial<T>;
        const content = { ...keep(whole, parts), activity: keep(whole.activity ?? {}, fields) };
        const isWhole =
          fields.length === Object.keys(whole.activity ?? {}).length &&
          ['requestedCredits', 'relevance'].every((part) => parts.includes(part));
        const found = missing(content);
        if (found.length === 0) {
          expect(isWhole).toBe(true);
          expect(checkContent(completeDraft(aDraft(content), policy, SUBMITTED_AT), policy, SUBMITTED_AT)).toEqual([]);
        } else {
          expect(() => completeDraft(aDraft(content), policy, SUBMITTED_AT)).toThrow(DomainError);
        }
      }),
    );
  });
});

describe('the window of a draft', () => {
  const closing = (content: DraftContent): number => draftWindow({ content }, policy)?.closesAt ?? NaN;
  const at = (content: DraftContent, now: number): unknown =>
    missingForSubmission({ content, former: null }, policy, instantAt(now));

  it.each<[string, DraftContent, string]>([
    ['the end of the activity', filled(aContent({ completedOn: null })), '/activity/endsOn'],
    ['the completion', { ...filled(), completedOn: localDate('2026-07-05') }, '/completedOn'],
  ])('is counted from %s: it is late from its last moment on, and still sent', (_from, content, pointer) => {
    const window = draftWindow({ content }, policy);
    const closes = closing(content);
    const message = `is too long ago: the last day was ${String(window?.lastDay)}, until ${toIso(instantAt(closes))}`;
    expect(at(content, closes - 1)).toEqual([]);
    expect(at(content, closes)).toEqual([{ pointer, message }]);
    expect(completeDraft({ content, former: null }, policy, instantAt(closes))).toMatchObject(content);
  });

  it('is none on demand, without days or without a window in the policy', () => {
    const onDemand = filled(
      aContent({ activity: { title: 'A', provider: 'B', format: 'course', delivery: 'on-demand' } }),
    );
    expect(draftWindow({ content: onDemand }, policy)).toBeNull();
    expect(draftWindow({ content: {} }, policy)).toBeNull();
    expect(draftWindow({ content: filled() }, aPolicy({ form: null }))).toBeNull();
  });

  it('names a day once that cannot be anyway', () => {
    const activity = anActivity({ startsOn: localDate('2020-02-02'), endsOn: localDate('2020-02-01') });
    expect(missing(filled(aContent({ activity, completedOn: null }))).map(({ pointer }) => pointer)).toEqual([
      '/activity/endsOn',
    ]);
  });
});

describe('a draft that sends a form again', () => {
  const former = aContent({ evidence: 'The first agenda.' });
  const same = filled(aContent());
  const needed = [{ pointer: '/evidence', message: 'must say what is new; or change the form' }];

  it.each<[string, DraftContent, unknown]>([
    ['nothing new', same, needed],
    ['nothing but spaces', { ...same, relevance: ` ${former.relevance} ` }, needed],
    [
      'the same in another order',
      Object.fromEntries(Object.entries({ ...same, activity: { url: undefined, ...same.activity } }).reverse()),
      needed,
    ],
    ['evidence', { ...same, evidence: 'The agenda.' }, []],
    ['another text', { ...same, relevance: 'Needed for the board.' }, []],
    ['one more field', { ...same, activity: { ...same.activity, contactMinutes: 90 } }, []],
  ])('and says %s', (_what, content, expected) => {
    expect(missing(content, former)).toEqual(expected);
  });
});

describe('a draft that is sent', () => {
  it('says what it said', () => {
    const content = aContent({ evidence: 'The agenda.' });
    expect(completeDraft(aDraft(filled(content), 'former'), policy, SUBMITTED_AT)).toEqual(content);
  });
});

describe('a draft that is saved', () => {
  const refusal = (draft: Draft): unknown => {
    try {
      requireKnownChoices(draft, policy);
      return [];
    } catch (error) {
      return (error as DomainError).fields.map(({ pointer }) => pointer);
    }
  };

  it.each<[string, Draft, string[]]>([
    ['nothing', aDraft({}), []],
    [
      'parts that do not go together yet',
      aDraft({ activity: { delivery: 'on-demand', startsOn: localDate('2026-07-04') } }),
      [],
    ],
    ['hours off the increment, as they are typed', aDraft({ requestedCredits: [{ hundredths: 10 }] }), []],
    ['evidence of a form that is sent again', aDraft({ evidence: 'New.' }, 'former'), []],
    ['evidence of any other', aDraft({ evidence: 'New.' }), ['/evidence']],
    [
      'ids that its program does not know',
      aDraft({
        activity: {
          format: 'seance',
          tags: ['designated', 'x'],
          timeZone: 'Mars/Olympus',
          agenda: [{ category: 'y' }],
        },
        requestedCredits: [{ category: 'art' }, { category: 'z', credentials: ['CMC'] }],
      }),
      [
        '/activity/format',
        '/activity/tags/1',
        '/activity/agenda/0/category',
        '/activity/timeZone',
        '/requestedCredits/1/category',
        '/requestedCredits/1/credentials/0',
      ],
    ],
  ])('with %s', (_what, draft, pointers) => {
    expect(refusal(draft)).toEqual(pointers);
  });
});

test('a copy has neither the days nor the evidence of what it is copied from', () => {
  const { startsOn: _s, endsOn: _e, ...activity } = anActivity({ availableUntil: localDate('2026-08-01') });
  const content = filled(aContent({ evidence: 'Old.', completedOn: localDate('2026-07-05') }));
  const { availableUntil: _a, ...lasting } = activity;
  expect(copiedContent({ ...content, activity: { ...content.activity, ...activity } })).toEqual({
    activity: lasting,
    requestedCredits: content.requestedCredits,
    relevance: content.relevance,
  });
});

test('what is said anew goes before what was copied, field by field', () => {
  expect(
    correctDraft({ activity: { title: 'Old', provider: 'P' }, relevance: 'R' }, { activity: { title: 'New' } }),
  ).toEqual({
    activity: { title: 'New', provider: 'P' },
    relevance: 'R',
  });
  expect(correctDraft({}, { relevance: 'R' })).toEqual({ relevance: 'R' });
});
