import type { Instant } from '../calendar/index.js';
import { DomainError, type DomainErrorCode, type FieldProblem } from '../errors.js';
import { advanceVersions, type FormEvent } from './events.js';
import type { EligibilityForm } from './form.js';
import { requireOpenThread, sideOf } from './thread.js';

/** `pending`: the bytes are on their way, or never come (`abandoned`). `removed`: they are gone, or about to be. */
export type AttachmentState = 'pending' | 'abandoned' | 'stored' | 'removed';

/** A file beside a form or a claim. Its bytes are elsewhere, under `key`. */
export interface Attachment {
  id: string;
  /** The form, or the draft that becomes it; the claim, and until that is made, the member who will make it. */
  formId: string;
  uploadedBy: string;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
  key: string;
  state: AttachmentState;
  /** The message it was sent with. */
  messageId: string | null;
  /** The internal comment it belongs to: the applicant never learns of it. */
  commentId: string | null;
  at: Instant;
}

/**
 * For each side of a form. A scanned programme has a few megabytes; more than this is a video, or a mistake. Twenty
 * pieces are more than any reviewer reads, and the sum keeps a form from being somebody's drive.
 */
export const ATTACHMENT_LIMITS = { fileBytes: 10_485_760, files: 20, totalBytes: 52_428_800 } as const;

/**
 * @param others of the form; those of the other side and removed ones do not count
 * @throws DomainError `form.state-conflict`, `attachment.too-many`
 */
export function requireRoom(
  form: EligibilityForm,
  { uploadedBy, size }: Pick<Attachment, 'uploadedBy' | 'size'>,
  others: readonly Attachment[],
): void {
  // The committee goes on among itself whatever became of the form.
  if (sideOf(form, uploadedBy) === 'applicant') requireOpenThread(form);
  requireRoomBeside(
    others.filter((other) => sideOf(form, other.uploadedBy) === sideOf(form, uploadedBy)),
    size,
  );
}

/** @throws DomainError `attachment.too-many` */
export function requireRoomBeside(others: readonly Attachment[], size: number): void {
  const present = others.filter(({ state }) => state === 'pending' || state === 'stored');
  const { files, totalBytes } = ATTACHMENT_LIMITS;
  if (present.length >= files) throw tooMany(`There are ${files} files already.`);
  if (present.reduce((sum, other) => sum + other.size, size) > totalBytes) {
    throw tooMany(`All files together may have ${totalBytes / 1_048_576} MB.`);
  }
}

/**
 * What an applicant adds is evidence: reviewers must see it before they decide, so it makes their page stale. What a
 * member adds is the committee's until it is sent with a message.
 */
export function attach<F extends EligibilityForm>(
  form: F,
  { id: attachmentId, name, size, uploadedBy }: Attachment,
): { form: F; events: FormEvent[] } {
  const type = sideOf(form, uploadedBy) === 'applicant' ? 'evidence.added' : 'attachment.added';
  const events: FormEvent[] = [{ type, attachmentId, name, size }];
  return { form: advanceVersions(form, events), events };
}

/** What the history of a form says of the files that its draft had: they come with it, and change nothing after it. */
export function broughtEvidence(files: readonly Attachment[]): FormEvent[] {
  return files.map(({ id: attachmentId, name, size }) => ({ type: 'evidence.added', attachmentId, name, size }));
}

/**
 * Whoever added a file takes it back while nobody has relied on it: before it was sent, and before the decision. A chair
 * removes any, because people upload what must not be there.
 *
 * @throws DomainError `access.forbidden`, `attachment.kept`
 */
export function removeAttachment<F extends EligibilityForm>(
  form: F,
  { id: attachmentId, name, uploadedBy, messageId, commentId }: Attachment,
  by: { id: string; isChair: boolean },
): { form: F; events: FormEvent[] } {
  const anything = by.isChair && sideOf(form, by.id) === 'committee';
  if (!anything) requireTakeBack(form, { uploadedBy, messageId, commentId }, by.id);
  const type = sideOf(form, uploadedBy) === 'applicant' ? 'evidence.removed' : 'attachment.removed';
  const events: FormEvent[] = [{ type, attachmentId, name }];
  return { form: advanceVersions(form, events), events };
}

function requireTakeBack(
  form: EligibilityForm,
  { uploadedBy, messageId, commentId }: Pick<Attachment, 'uploadedBy' | 'messageId' | 'commentId'>,
  personId: string,
): void {
  if (uploadedBy !== personId) {
    throw new DomainError('access.forbidden', 'A file is removed by whoever added it, or a chair.');
  }
  if (messageId !== null || commentId !== null) throw new DomainError('attachment.kept', 'The file was sent already.');
  if ('decision' in form) throw new DomainError('attachment.kept', 'The form was decided with this file.');
}

/**
 * The files that go with a message or a comment: the author's own, of this form, and not sent before.
 *
 * @throws DomainError of the code, naming each id that is none
 */
export function chosenAttachments(
  ids: readonly string[],
  known: readonly Attachment[],
  authorId: string,
  code: DomainErrorCode,
): string[] {
  const free = known.filter(
    ({ state, uploadedBy, messageId, commentId }) =>
      state === 'stored' && uploadedBy === authorId && messageId === null && commentId === null,
  );
  const problems = ids.flatMap((id, index): FieldProblem[] =>
    free.some((attachment) => attachment.id === id)
      ? []
      : [
          {
            pointer: `/attachmentIds/${index}`,
            message: 'is no file that you added to this form and have not sent yet',
          },
        ],
  );
  if (problems.length > 0) throw new DomainError(code, 'Some of the files cannot be sent.', {}, problems);
  return [...new Set(ids)];
}

function tooMany(why: string): DomainError {
  return new DomainError('attachment.too-many', why);
}
