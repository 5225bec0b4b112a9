import type { ContactTimeExceeded } from '#domain';
import type { DecisionPreview } from '#use-cases';
import { MailContentResponse } from './mail.response.js';

export class DecisionRecipientResponse {
  id!: string;
  name!: string;
}

export class DecisionWarningResponse {
  code!: 'creditsExceedContactTime';
  message!: string;
}

export class DecisionPreviewResponse extends MailContentResponse {
  to!: DecisionRecipientResponse;
  /** What the committee may want to look at again; it refuses nothing. */
  warnings!: DecisionWarningResponse[];

  static of({ to, subject, text, html, contactTime }: DecisionPreview): DecisionPreviewResponse {
    return { to, subject, text, html, warnings: contactTime === null ? [] : [contactTimeWarning(contactTime)] };
  }
}

export function contactTimeWarning({ creditMinutes, contactMinutes }: ContactTimeExceeded): DecisionWarningResponse {
  return {
    code: 'creditsExceedContactTime',
    message: `Gives credit for ${creditMinutes} minutes, of ${contactMinutes} minutes of contact time.`,
  };
}

export class HeldMailResponse {
  /** Null while no decision is held. */
  mail!: DecisionPreviewResponse | null;
}
