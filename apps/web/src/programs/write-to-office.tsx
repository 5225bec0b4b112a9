import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { CopyButton } from '../shell/copy-button.js';
import { ProblemNotice } from '../shell/problem-notice.js';

/** A mail in which what is known about the person stands already. The address is on no public page. */
export function WriteToOffice({ program }: { program: string }): ReactNode {
  const { data: me } = useQuery(meQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['contact', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/contact', { params: { path: { program } } })),
    enabled: me?.user != null,
  });
  if (me === undefined) return null;
  if (me.user === null) {
    return (
      <p>
        <Link to="/sign-in" search={{ next: `/programs/${program}/help` }}>
          Sign in
        </Link>{' '}
        to write to the office: your account is then filled in. Its address is shown only to who is signed in, so that
        nobody collects it from this page.
      </p>
    );
  }
  if (error && data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return data === undefined ? null : <Begun mailto={data.mailto} />;
}

/** Whoever has no mail program here copies it into any other. */
function Begun({ mailto }: { mailto: string }): ReactNode {
  const { pathname, searchParams } = new URL(mailto);
  const address = decodeURIComponent(pathname);
  const about = (searchParams.get('body') ?? '').trim();
  return (
    <section className="stack" aria-labelledby="write-title">
      <p>
        <a className="button" href={mailto} id="write-title">
          Write to the office
        </a>
      </p>
      <p className="quiet">This begins a mail in your mail program. From anywhere else, send the same yourself:</p>
      <dl className="facts-list">
        <dt>To</dt>
        <dd>
          <span>{address}</span> <CopyButton text={address} label="Copy the address" />
        </dd>
        <dt>Subject</dt>
        <dd>{searchParams.get('subject')}</dd>
        <dt>Below your question</dt>
        <dd>
          {about.split('\r\n').map((line) => (
            <div key={line} dir="auto">
              {line}
            </div>
          ))}
          <CopyButton text={about} label="Copy this text" />
        </dd>
      </dl>
    </section>
  );
}
