import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pageState } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { demoPeopleQuery } from './demo-api.js';
import { useDemo } from './use-demo.js';

const APPLICANT = 'applicant@demo.example';
const CHAIR = 'chair@demo.example';

/** What a newcomer can do at once. */
export function TryIt(): ReactNode {
  const navigate = useNavigate();
  const { data: people } = useQuery(demoPeopleQuery);
  const { become } = useDemo();
  const beApplicant = async (): Promise<void> => {
    await become.mutateAsync(APPLICANT);
    await navigate({ to: '/forms' });
  };
  const beChair = async (): Promise<void> => {
    await become.mutateAsync(CHAIR);
    const [program] = pageState.programs;
    if (program) await navigate({ to: '/reviews/$program', params: { program: program.id } });
  };
  return (
    <>
      {become.error && <ProblemNotice error={become.error} />}
      <ol className="steps">
        <li>
          <h3>Be an applicant</h3>
          <p>Alex has sent forms, and can send another: its line shows by when the committee answers.</p>
          <p>
            <button type="button" className="button" onClick={() => void beApplicant()}>
              Continue as Alex
            </button>
          </p>
        </li>
        <li>
          <h3>Decide as the chair</h3>
          <p>Gray sees what waits, the first due first, and the mail that a decision would send.</p>
          <p>
            <button type="button" className="button" onClick={() => void beChair()}>
              Continue as Gray
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
      <p style={{ marginTop: '1.5rem' }}>
        The bar above moves the clock: two weeks on, promises are kept or broken. Or be one of the others:
      </p>
      <div className="try-people">
        {people?.items.map(({ email, name }) => (
          <button key={email} type="button" className="button second small" onClick={() => become.mutate(email)}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
