import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../shell/problem-notice.js';
import { demoPeopleQuery } from './demo-api.js';
import { useDemo } from './use-demo.js';

const APPLICANT = 'applicant@demo.example';

/** What a newcomer can do at once. */
export function TryIt(): ReactNode {
  const navigate = useNavigate();
  const { data: people } = useQuery(demoPeopleQuery);
  const { become, advance } = useDemo();
  const beApplicant = async (): Promise<void> => {
    await become.mutateAsync(APPLICANT);
    await navigate({ to: '/forms' });
  };
  return (
    <>
      {become.error && <ProblemNotice error={become.error} />}
      <ol className="steps">
        <li>
          <h3>Be an applicant</h3>
          <p>Alex has sent forms. Open one that waits for the committee: its line shows what was promised.</p>
          <p>
            <button type="button" className="button" onClick={() => void beApplicant()}>
              Continue as Alex
            </button>
          </p>
        </li>
        <li>
          <h3>Let two weeks pass</h3>
          <p>Everything that falls due happens: reminders, the chair’s notice, an apology to the applicant.</p>
          <p>
            <button type="button" className="button" onClick={() => advance.mutate('P14D')}>
              Move the clock by two weeks
            </button>
          </p>
        </li>
        <li>
          <h3>Read the mail</h3>
          <p>Every mail arrives in the demo’s mailbox and nowhere else, sign-in codes too.</p>
          <p>
            <a className="button" href="/mailbox">
              Open the mailbox
            </a>
          </p>
        </li>
      </ol>
      <p style={{ marginTop: '1.5rem' }}>Or be one of the others:</p>
      <div className="people">
        {people?.items.map(({ email, name }) => (
          <button key={email} type="button" className="button second small" onClick={() => become.mutate(email)}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
