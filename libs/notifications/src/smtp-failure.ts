import type { SendOutcome } from '#use-cases';

/** What nodemailer tells about a failed attempt. */
export interface SmtpFailure {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
}

/** Greylisting servers ask for five minutes or more before they look at the same sender and recipient again. */
const GREYLISTING_SECONDS = 300;
const SERVER_BUSY_SECONDS = 60;
const NO_CONNECTION_SECONDS = 30;

/** Sorts a failed attempt into the table of mail outcomes. `bodyLeft`: the terminating dot may have been sent. */
export function classifyFailure(failure: SmtpFailure, bodyLeft: boolean): SendOutcome {
  const detail = describe(failure);
  const answer = answerTo(failure, bodyLeft);
  if (answer === 'refused') return { kind: 'permanent', detail };
  if (answer === 'deferred') {
    const retryAfterSeconds = bodyLeft ? SERVER_BUSY_SECONDS : GREYLISTING_SECONDS;
    return { kind: 'temporary', detail, retryAfterSeconds };
  }
  if (bodyLeft) return { kind: 'ambiguous', detail };
  return { kind: 'temporary', detail, retryAfterSeconds: NO_CONNECTION_SECONDS };
}

/** The server's (or nodemailer's own) judgement of this one mail, or null when there was none. */
function answerTo({ code, responseCode = 0 }: SmtpFailure, bodyLeft: boolean): 'refused' | 'deferred' | null {
  // A rejected login or a 554 greeting is about the installation, not about this mail.
  const aboutThisMail = bodyLeft || code === 'EENVELOPE' || code === 'EMESSAGE';
  if (code === 'EAUTH') return 'deferred';
  if (!aboutThisMail) return null;
  // 503 says that the session was out of step: the same mail can go through on a new connection.
  if (responseCode >= 500 && responseCode < 600) return responseCode === 503 ? 'deferred' : 'refused';
  if (responseCode >= 400) return 'deferred';
  // nodemailer refused an address, or a body larger than the server's limit, before sending anything.
  return bodyLeft || responseCode > 0 ? null : 'refused';
}

function describe({ message, code, command }: SmtpFailure): string {
  const where = [code, command].filter(Boolean).join(' ');
  const text = message.replace(/\s+/g, ' ').trim();
  return (where === '' ? text : `${where}: ${text}`).slice(0, 500);
}
