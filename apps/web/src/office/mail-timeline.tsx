import type { ReactNode } from 'react';
import { Moment } from '../time/moment.js';
import { mailEventWords } from './mail-words.js';
import type { MailDetail } from './office.queries.js';

interface Step {
  at: string;
  words: ReactNode;
}

/** What was done with a mail, what the server said each time, in order. */
export function MailTimeline({ mail, zone }: { mail: MailDetail; zone: string }): ReactNode {
  return (
    <ol className="mail-timeline small">
      {stepsOf(mail).map(({ at, words }, index) => (
        <li key={index}>
          <Moment at={at} zone={zone} />
          <div>{words}</div>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(mail: MailDetail): Step[] {
  const ordered = { at: mail.orderedAt, words: 'Ordered' };
  const attempts = mail.failures.map(({ at, detail }) => ({
    at,
    words: (
      <>
        Did not get through: <code>{detail}</code>
      </>
    ),
  }));
  const acts = mail.history.map((event) => ({
    at: event.at,
    words: (
      <>
        {mailEventWords(event)}
        {event.actor && (
          <>
            {' '}
            by <bdi>{event.actor.name}</bdi>
          </>
        )}
      </>
    ),
  }));
  // A mail about no form is in no history: what is known of it is in itself.
  const known =
    acts.length > 0 || mail.sentAt === null
      ? acts
      : [{ at: mail.sentAt, words: 'Taken by the recipient’s mail server' }];
  return [ordered, ...[...attempts, ...known].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))];
}
