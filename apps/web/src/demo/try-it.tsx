import './try-it.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pageState } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { demoPeopleQuery } from './demo-api.js';
import { useDemo } from './use-demo.js';

interface Way {
  email: string;
  name: string;
  title: string;
  to: LinkProps['to'];
  /** After the button, which is the first click. */
  then: readonly [string, string];
}

const WAYS: readonly Way[] = [
  {
    email: 'applicant@demo.example',
    name: 'Alex',
    title: 'Ask, as an applicant',
    to: '/forms',
    then: ['Open a form: a line shows by when the committee answers.', 'Look at the decision and at what comes next.'],
  },
  {
    email: 'chair@demo.example',
    name: 'Gray',
    title: 'Decide, as the chair',
    to: '/reviews/$program',
    then: ['Open the first form: it is due first.', 'Press a: the mail that an approval would send appears.'],
  },
  {
    email: 'member1@demo.example',
    name: 'Kit',
    title: 'Renew, as a member',
    to: '/record/$program',
    then: ['See the ring: what counts, and what is above a limit.', 'Open the renewal: it can be submitted now.'],
  },
  {
    email: 'hq@demo.example',
    name: 'Harper',
    title: 'Keep watch, as headquarters',
    to: '/office/$program',
    then: ['Open the outbox: every mail, sent and unsent.', 'Open one: its words, its attempts, what can be done.'],
  },
  {
    email: 'board@demo.example',
    name: 'Indigo',
    title: 'Look back, as the board',
    to: '/committee/$program/promise',
    then: ['Choose another span of time.', 'Read who was late, and by how much.'],
  },
  {
    email: 'admin@demo.example',
    name: 'Jordan',
    title: 'Run it, as an administrator',
    to: '/administration/people',
    then: ['Give somebody a role, or take one away.', 'Open Queues: what is under way behind the screens.'],
  },
];

/** What a newcomer can do at once, for each kind of person: three clicks, of which the button is the first. */
export function TryIt(): ReactNode {
  const navigate = useNavigate();
  const { data: people } = useQuery(demoPeopleQuery);
  const { become } = useDemo();
  const [program] = pageState.programs;
  const begin = async ({ email, to }: Way): Promise<void> => {
    await become.mutateAsync(email);
    await navigate({ to, params: { program: program?.id ?? '' } } as never);
  };
  return (
    <>
      {become.error && <ProblemNotice error={become.error} />}
      <ul className="ways">
        {WAYS.map((way) => (
          <li key={way.title}>
            <h3>{way.title}</h3>
            <ol>
              <li>
                <button type="button" className="button small" onClick={() => void begin(way)}>
                  Continue as {way.name}
                  <span className="visually-hidden">: {way.title}</span>
                </button>
              </li>
              {way.then.map((click) => (
                <li key={click}>{click}</li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      <p>
        Every mail that is sent from now on arrives in <a href="/mailbox">the demo’s mailbox</a> and nowhere else,
        sign-in codes too; those of the sample data are in headquarters’ outbox alone. The bar above moves the clock:
        two weeks on, promises are kept or broken. Or be one of the others:
      </p>
      <div className="try-people">
        {people?.items.map(({ email, name, about }) => (
          <button key={email} type="button" className="button second small" onClick={() => become.mutate(email)}>
            {about === null ? name : `${name}: ${about}`}
          </button>
        ))}
      </div>
    </>
  );
}
