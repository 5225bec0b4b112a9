import './record.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import { programOf } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { labelOf } from '../catalog/label-of.js';
import { TextField } from '../fields/text-field.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { formatDate, formatDates, formatDayOf } from '../time/format.js';

type Verification = components['schemas']['VerificationResponse'];

/** Tells whoever was shown a transcript or certificate whether it is true. */
export function VerifyScreen(): ReactNode {
  const { code = '' } = useParams({ strict: false });
  useTitle('Verify a paper');
  return (
    <div className="claim-page stack">
      <h1>Verify a transcript or certificate</h1>
      <AskForCode key={code} code={code} />
      {code !== '' && <Verdict code={code} />}
    </div>
  );
}

function AskForCode({ code }: { code: string }): ReactNode {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') void navigate({ to: '/verify/$code', params: { code: typed.trim() } });
  };
  return (
    <form className="row member-search" onSubmit={submit}>
      <TextField
        id="paper-code"
        label="Code at the foot of the paper"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button className="button">Verify</button>
    </form>
  );
}

function Verdict({ code }: { code: string }): ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: ['verification', code],
    queryFn: () => read(api.GET('/api/v1/verifications/{code}', { params: { path: { code } } })),
    retry: false,
  });
  if (error instanceof Refusal && error.status === 404) {
    return (
      <div className="notice bad" role="status">
        <p>
          <strong>Not valid.</strong> No paper with this code was given out here. Look at the code once more: there is
          no letter O, I or L in it.
        </p>
      </div>
    );
  }
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p role="status">Looking it up …</p>;
  return <Found verification={data} />;
}

function Found({ verification }: { verification: Verification }): ReactNode {
  const { state, kind, transcript, certificate, issuedAt } = verification;
  const program = programOf(verification.program);
  const { tone, title, text } = WORDS[kind][state];
  return (
    <>
      <div className={`notice ${tone}`} role="status">
        <p>
          <strong>{title}</strong> {text}
        </p>
      </div>
      <p>Hold it against the paper: everything below must stand on it as it does here.</p>
      <dl className="facts-list">
        <dt>From</dt>
        <dd>
          {program === undefined ? verification.program : `${program.name}, ${program.organisation}`}
          {program !== undefined && (
            <span className="quiet"> · given out {formatDayOf(issuedAt, program.timeZone)}</span>
          )}
        </dd>
        {transcript !== null && <TranscriptFacts transcript={transcript} unit={verification.unit} />}
        {certificate !== null && (
          <>
            <dt>Number</dt>
            <dd>{certificate.number}</dd>
            <dt>Activity</dt>
            <dd dir="auto">{certificate.title}</dd>
            <dt>Provider</dt>
            <dd dir="auto">{certificate.provider}</dd>
            {certificate.startsOn !== null && (
              <>
                <dt>When</dt>
                <dd>{formatDates(certificate.startsOn, certificate.endsOn ?? certificate.startsOn)}</dd>
              </>
            )}
            <dt>Approved</dt>
            <dd>
              {formatDate(certificate.decidedOn)}
              {certificate.expiresOn !== null && `, up to ${formatDate(certificate.expiresOn)}`}
            </dd>
            <dt>Credit</dt>
            <dd>
              {certificate.credits
                .map(
                  ({ category, hours, credentials = [] }) =>
                    `${countOf(hours, verification.unit)} of ${labelOf(program?.categories ?? [], category)}${
                      credentials.length > 0 ? ` for ${credentials.join(', ')}` : ''
                    }`,
                )
                .join(', ')}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

interface TranscriptProps {
  transcript: NonNullable<Verification['transcript']>;
  unit: string;
}

function TranscriptFacts({ transcript, unit }: TranscriptProps): ReactNode {
  const { name, credential, certificationId, start, end, asOf, counted, required, met, endedOn } = transcript;
  return (
    <>
      <dt>Name</dt>
      <dd dir="auto">{name}</dd>
      <dt>Credential</dt>
      <dd>
        {credential}, {certificationId}
        {endedOn !== null && `, not held from ${formatDate(endedOn)} on`}
      </dd>
      <dt>Term</dt>
      <dd>
        {formatDates(start, end)}, as of {formatDate(asOf)}
      </dd>
      <dt>Counted</dt>
      <dd>
        {counted} of {countOf(required, unit)}
        {met ? ': all that the term asks for' : ''}
      </dd>
    </>
  );
}

interface Words {
  tone: string;
  title: string;
  text: string;
}

const VALID: Words = { tone: '', title: 'Valid.', text: 'It was given out here, and says what holds today.' };
const WORDS: Record<Verification['kind'], Record<Verification['state'], Words>> = {
  transcript: {
    valid: { ...VALID, text: 'It was given out here, and the record of the term has not changed since.' },
    superseded: {
      tone: 'soon',
      title: 'Given out here, and no longer current.',
      text: 'The record has changed since. Ask for a new transcript.',
    },
    revoked: { tone: 'bad', title: 'No longer valid.', text: '' },
    expired: { tone: 'soon', title: 'No longer current.', text: '' },
  },
  certificate: {
    valid: VALID,
    superseded: {
      tone: 'soon',
      title: 'Given out here, and no longer current.',
      text: 'The committee has decided anew since. Ask for a new certificate.',
    },
    revoked: {
      tone: 'bad',
      title: 'No longer valid.',
      text: 'It was given out here, and the approval was revoked since.',
    },
    expired: { tone: 'soon', title: 'Expired.', text: 'It was given out here, and the approval has ended since.' },
  },
};
