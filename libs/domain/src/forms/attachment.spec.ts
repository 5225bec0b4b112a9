import { describe, expect, it } from '@jest/globals';
import { instant } from '../calendar/index.js';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview } from '../../../../test/support/a-reviewed-form.js';
import {
  attach,
  ATTACHMENT_LIMITS,
  chosenAttachments,
  removeAttachment,
  requireRoom,
  type Attachment,
} from './attachment.js';
import type { EligibilityForm } from './form.js';

const at = instant('2026-11-02T15:00:00Z');
const form = aFormInReview(aPolicy(), at);
const decided = { ...form, status: 'approved', decision: {} } as EligibilityForm;
const { files, totalBytes } = ATTACHMENT_LIMITS;

function aFile(overrides: Partial<Attachment> = {}): Attachment {
  return {
    id: 'a',
    formId: form.id,
    uploadedBy: 'applicant',
    name: 'programme.pdf',
    mediaType: 'application/pdf',
    size: 1_000,
    sha256: '',
    key: 'k',
    state: 'stored',
    messageId: null,
    commentId: null,
    at,
    ...overrides,
  };
}
const times = (count: number, overrides: Partial<Attachment> = {}): Attachment[] =>
  Array.from({ length: count }, (_, index) => aFile({ id: String(index), ...overrides }));

describe('there is room for', () => {
  it.each<[string, Attachment[], number]>([
    ['the last file', times(files - 1), 1],
    ['one more when others were removed', times(files, { state: 'removed' }), 1],
    ['one more when uploads were abandoned', times(files, { state: 'abandoned' }), 1],
    ['the applicant’s, whatever the committee has', times(files, { uploadedBy: 'member' }), 1],
    ['the last byte', [aFile({ size: totalBytes - 1 })], 1],
  ])('%s', (_what, others, size) => {
    expect(() => requireRoom(form, { uploadedBy: 'applicant', size }, others)).not.toThrow();
  });

  it.each<[string, Attachment[], number]>([
    ['a file too many', times(files), 1],
    ['a file too many while others are on their way', times(files, { state: 'pending' }), 1],
    ['a byte too many', [aFile({ size: totalBytes - 1 })], 2],
  ])('no %s', (_what, others, size) => {
    expect(() => requireRoom(form, { uploadedBy: 'applicant', size }, others)).toThrow(
      expect.objectContaining({ code: 'attachment.too-many' }),
    );
  });

  it('nothing of the applicant’s once the form is closed; the committee goes on', () => {
    const closed = { ...form, status: 'withdrawn' } as EligibilityForm;
    expect(() => requireRoom(closed, { uploadedBy: 'applicant', size: 1 }, [])).toThrow('is withdrawn');
    expect(() => requireRoom(closed, { uploadedBy: 'member', size: 1 }, [])).not.toThrow();
  });
});

it('evidence makes the reviewers’ page stale, a member’s file nobody’s', () => {
  const evidence = attach(form, aFile());
  expect(evidence.events).toEqual([{ type: 'evidence.added', attachmentId: 'a', name: 'programme.pdf', size: 1_000 }]);
  expect(evidence.form.version).toBe(form.version + 1);
  const internal = attach(form, aFile({ uploadedBy: 'member' }));
  expect(internal.events[0]?.type).toBe('attachment.added');
  expect(internal.form).toEqual(form);
});

describe('a file is removed', () => {
  const applicant = { id: 'applicant', isChair: false };
  it.each<[string, EligibilityForm, Partial<Attachment>, { id: string; isChair: boolean }, string]>([
    ['by whoever added it', form, {}, applicant, 'evidence.removed'],
    ['by the member who added it', form, { uploadedBy: 'm' }, { id: 'm', isChair: false }, 'attachment.removed'],
    ['by a chair, also after it was sent', form, { messageId: 'm' }, { id: 'c', isChair: true }, 'evidence.removed'],
    ['by a chair, also after the decision', decided, {}, { id: 'c', isChair: true }, 'evidence.removed'],
  ])('%s', (_who, of, overrides, by, type) => {
    expect(removeAttachment(of, aFile(overrides), by).events).toEqual([
      { type, attachmentId: 'a', name: 'programme.pdf' },
    ]);
  });

  it.each<[string, EligibilityForm, Partial<Attachment>, { id: string; isChair: boolean }, string]>([
    ['by another member', form, { uploadedBy: 'm' }, { id: 'n', isChair: false }, 'access.forbidden'],
    [
      'by an applicant who is a chair, when it is another’s',
      form,
      { uploadedBy: 'm' },
      { ...applicant, isChair: true },
      'access.forbidden',
    ],
    ['after it was sent', form, { messageId: 'm' }, applicant, 'attachment.kept'],
    ['with its comment', form, { uploadedBy: 'm', commentId: 'c' }, { id: 'm', isChair: false }, 'attachment.kept'],
    ['after the decision', decided, {}, applicant, 'attachment.kept'],
  ])('never %s', (_who, of, overrides, by, code) => {
    expect(() => removeAttachment(of, aFile(overrides), by)).toThrow(expect.objectContaining({ code }));
  });
});

describe('with a message go', () => {
  it('the author’s own files, each once', () => {
    expect(chosenAttachments(['a', 'a'], [aFile()], 'applicant', 'message.invalid')).toEqual(['a']);
  });

  it.each<[string, Partial<Attachment>]>([
    ['another’s', { uploadedBy: 'member' }],
    ['sent before', { messageId: 'm' }],
    ['of a comment', { commentId: 'c' }],
    ['on its way', { state: 'pending' }],
    ['removed', { state: 'removed' }],
    ['of another form', { id: 'b' }],
  ])('none that is %s', (_what, overrides) => {
    expect(() => chosenAttachments(['a'], [aFile(overrides)], 'applicant', 'message.invalid')).toThrow(
      expect.objectContaining({
        code: 'message.invalid',
        fields: [
          { pointer: '/attachmentIds/0', message: 'is no file that you added to this form and have not sent yet' },
        ],
      }),
    );
  });
});
