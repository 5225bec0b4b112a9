/** Where in the SMTP dialogue a fault strikes. `dot` is the end of the body. */
export type FaultPoint = 'connect' | 'mail' | 'rcpt' | 'data' | 'data-accepted' | 'dot';

export interface SmtpFault {
  at: FaultPoint;
  /** A reply is sent instead of the usual one; `drop` cuts the connection; `hang` says nothing more. */
  act: 'drop' | 'hang' | { reply: string; thenClose?: boolean };
  /** The sink takes the mail although the sender never hears of it. */
  keepMail?: boolean;
}

/** Every row of the table of mail outcomes, by name. */
export const smtpFaults = {
  dropAtConnect: { at: 'connect', act: 'drop' },
  busyGreeting: { at: 'connect', act: { reply: '421 4.3.2 too busy', thenClose: true } },
  noServiceGreeting: { at: 'connect', act: { reply: '554 5.3.2 no service here', thenClose: true } },
  hangBeforeGreeting: { at: 'connect', act: 'hang' },
  closingAtMail: { at: 'mail', act: { reply: '421 4.3.2 closing', thenClose: true } },
  deferSender: { at: 'mail', act: { reply: '451 4.7.1 try later' } },
  greylist: { at: 'rcpt', act: { reply: '451 4.7.1 greylisted' } },
  unknownRecipient: { at: 'rcpt', act: { reply: '550 5.1.1 no such user' } },
  dropAtData: { at: 'data', act: 'drop' },
  dropAfterDataAccepted: { at: 'data-accepted', act: 'drop' },
  deferAfterDot: { at: 'dot', act: { reply: '451 4.3.0 try later' } },
  closingAfterDot: { at: 'dot', act: { reply: '421 4.3.2 closing', thenClose: true } },
  rejectAfterDot: { at: 'dot', act: { reply: '554 5.7.1 looks like spam' } },
  acceptThenCrash: { at: 'dot', act: 'drop', keepMail: true },
  crashAfterDot: { at: 'dot', act: 'drop' },
  hangAfterDot: { at: 'dot', act: 'hang', keepMail: true },
} satisfies Record<string, SmtpFault>;

/** What the sink knows when it decides on a fault. */
export interface FaultMoment {
  at: FaultPoint;
  /** How often this point was reached since the sink started, counted from 1. */
  nth: number;
  /** Known from `rcpt` on. */
  recipient: string | null;
}

/** Asked at every point of every dialogue: the fault to play there, or null to go on as a good server would. */
export type FaultScript = (moment: FaultMoment) => SmtpFault | null;

/** Plays the faults in this order, each once, then accepts everything. `null` lets one mail through. */
export function inTurn(...faults: (SmtpFault | null)[]): FaultScript {
  let next = 0;
  return ({ at }) => {
    const fault = faults[next];
    if (fault === undefined || at !== (fault === null ? 'dot' : fault.at)) return null;
    next += 1;
    return fault;
  };
}

/** Plays one fault on every mail to one address; its point is `rcpt` or later. */
export function toRecipient(address: string, fault: SmtpFault): FaultScript {
  return ({ at, recipient }) => (at === fault.at && recipient === address ? fault : null);
}

/** Plays one fault each time its point is reached. */
export function always(fault: SmtpFault): FaultScript {
  return ({ at }) => (at === fault.at ? fault : null);
}
