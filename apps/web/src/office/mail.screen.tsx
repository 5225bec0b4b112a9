import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import type { Program } from '../api/state.js';
import { MailPreview } from '../mail/mail-preview.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { Moment } from '../time/moment.js';
import { FormLink } from './form-link.js';
import { MailActs } from './mail-acts.js';
import { MailTimeline } from './mail-timeline.js';
import { kindWords, reasonInWords, STATE_WORDS } from './mail-words.js';
import { OfficeRoom, ReadOnly, type OfficeVisitor } from './office-room.js';
import { mailQuery, type MailDetail } from './office.queries.js';

const route = getRouteApi('/office/$program/outbox/$mailId');
const FOLLOW_MS = 3_000;

export function MailScreen(): ReactNode {
  return <OfficeRoom title="A mail">{(program, visitor) => <Found program={program} visitor={visitor} />}</OfficeRoom>;
}

interface MailProps {
  program: Program;
  visitor: OfficeVisitor;
}

function Found({ program, visitor }: MailProps): ReactNode {
  const { mailId } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...mailQuery(program.id, mailId),
    refetchInterval: ({ state }) =>
      state.data?.state === 'queued' || state.data?.state === 'sending' ? FOLLOW_MS : false,
  });
  if (data !== undefined) return <Mail program={program} visitor={visitor} mail={data} />;
  if (error instanceof Refusal && error.status === 404) {
    return (
      <div className="notice stack">
        <p>There is no such mail, or it is about a form that you must not see.</p>
        <p>
          <Link to="/office/$program/outbox" params={{ program: program.id }} search={{}}>
            To the outbox
          </Link>
        </p>
      </div>
    );
  }
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <p role="status">Loading …</p>;
}

function Mail({ program, visitor, mail }: MailProps & { mail: MailDetail }): ReactNode {
  const { label, tone, means } = STATE_WORDS[mail.state];
  return (
    <>
      <p className="row" role="status">
        <span className={`status ${tone}`}>{label}</span>
        <span>{means}</span>
      </p>
      <Why mail={mail} />
      {visitor.isHeadquarters ? (
        <MailActs program={program.id} mail={mail} />
      ) : (
        <ReadOnly what="Headquarters hold, change and send mails." />
      )}
      <div className="mail-page">
        <section aria-labelledby="mail-words">
          <h2 id="mail-words">{mail.content?.final === false ? 'What it would say now' : 'What it says'}</h2>
          {mail.content === null ? (
            <p className="quiet">It was dropped before it was written.</p>
          ) : (
            <MailPreview {...mail.content} to={<Recipient mail={mail} />} />
          )}
        </section>
        <section aria-labelledby="mail-facts">
          <h2 id="mail-facts">About it</h2>
          <Facts program={program} mail={mail} />
          <h2>What happened</h2>
          <MailTimeline mail={mail} zone={program.timeZone} />
        </section>
      </div>
    </>
  );
}

function Recipient({ mail: { to } }: { mail: MailDetail }): ReactNode {
  return (
    <>
      <bdi>{to?.name}</bdi> ‹{to?.email}›
    </>
  );
}

/** Why it did not arrive, in words and in the server's. */
function Why({ mail: { state, detail, failures } }: { mail: MailDetail }): ReactNode {
  const said = detail ?? failures.at(-1)?.detail;
  if (said === undefined) return null;
  if (state === 'skipped') return <p className="notice">Why it was not needed: {said}</p>;
  const waits = state === 'queued' && failures.length > 0;
  if (state !== 'failed' && state !== 'ambiguous' && !waits) return null;
  const words = reasonInWords(said);
  return (
    <div className={state === 'failed' ? 'notice bad stack' : 'notice soon stack'}>
      {words !== undefined && (
        <p>
          <strong>{words}</strong>
        </p>
      )}
      <p className="small">
        The mail server: <code>{said}</code>
      </p>
    </div>
  );
}

function Facts({ program, mail }: { program: Program; mail: MailDetail }): ReactNode {
  const link = (mailId: string, words: string): ReactNode => (
    <Link key={mailId} to="/office/$program/outbox/$mailId" params={{ program: program.id, mailId }}>
      {words}
    </Link>
  );
  return (
    <dl className="facts-list small">
      <dt>Kind</dt>
      <dd>
        {kindWords(mail.kind)}
        {mail.test && ', as a test on made-up data'}
      </dd>
      {mail.form && (
        <>
          <dt>Form</dt>
          <dd>
            <FormLink program={program.id} form={mail.form} /> <span dir="auto">{mail.form.title}</span>{' '}
            <Link to="/office/$program/outbox" params={{ program: program.id }} search={{ form: mail.form.number }}>
              All mails about it
            </Link>
          </dd>
        </>
      )}
      <dt>Tried</dt>
      <dd>{mail.attempts === 0 ? 'Not yet' : mail.attempts === 1 ? 'Once' : `${mail.attempts} times`}</dd>
      {mail.nextAttemptAt !== null && (
        <>
          <dt>{mail.attempts === 0 ? 'Goes out' : 'Tried again'}</dt>
          <dd>
            <Moment at={mail.nextAttemptAt} zone={program.timeZone} />
          </dd>
        </>
      )}
      {mail.digestId !== null && (
        <>
          <dt>Digest</dt>
          <dd>{link(mail.digestId, 'The digest that tells of it')}</dd>
        </>
      )}
      {mail.resentFrom !== null && (
        <>
          <dt>Repeats</dt>
          <dd>{link(mail.resentFrom, 'The mail that was sent before')}</dd>
        </>
      )}
      {mail.resentAs.length > 0 && (
        <>
          <dt>Sent again</dt>
          <dd className="row">
            {mail.resentAs.map((id, index) => link(id, mail.resentAs.length === 1 ? 'As this mail' : `${index + 1}`))}
          </dd>
        </>
      )}
    </dl>
  );
}
