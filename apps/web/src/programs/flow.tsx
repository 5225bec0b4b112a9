import './flow.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Station {
  title: string;
  text: ReactNode;
  picture: ReactNode;
}

const SHEET = <path d="M10 5h20l8 8v30H10z M30 5v8h8" />;

/** The way of one activity, drawn; each picture says what the words below it say. */
const STATIONS: readonly Station[] = [
  {
    title: 'You send a form',
    text: (
      <>
        Before the activity, or in the days after it that your program gives you.{' '}
        <Link to="/drafts/new">Begin a form</Link>
      </>
    ),
    picture: (
      <>
        {SHEET}
        <path d="M16 21h16M16 28h16M16 35h9" />
      </>
    ),
  },
  {
    title: 'It queues',
    text: 'With the committee of your profession, the first due first. You know by which day it answers.',
    picture: (
      <>
        <rect x="6" y="6" width="36" height="10" rx="2" className="lit" />
        <rect x="6" y="20" width="36" height="10" rx="2" />
        <rect x="6" y="34" width="36" height="10" rx="2" />
      </>
    ),
  },
  {
    title: 'It is decided within two weeks',
    text: 'By members without a conflict of interest. You get the answer, with reasons, by email.',
    picture: (
      <>
        {SHEET}
        <circle cx="24" cy="28" r="10" className="lit" />
        <path d="M19 28l4 4 7-8" className="mark" />
      </>
    ),
  },
  {
    title: 'It is listed',
    text: 'Under Upcoming Courses: to be found, followed and claimed by everybody.',
    picture: (
      <path d="M24 12c-4-4-11-5-18-4v31c7-1 14 0 18 4 4-4 11-5 18-4V8c-7-1-14 0-18 4zm0 0v31 M11 17c3 0 6 0 8 1M11 24c3 0 6 0 8 1M29 18c2-1 5-1 8-1M29 25c2-1 5-1 8-1" />
    ),
  },
  {
    title: 'It counts',
    text: 'You claim its hours, and your record fills, category by category, until you renew.',
    picture: (
      <>
        <circle cx="24" cy="24" r="17" className="rest" />
        <path d="M24 7a17 17 0 0 1 17 17" className="ring one" />
        <path d="M41 24a17 17 0 0 1-12 16.2" className="ring two" />
        <path d="M29 40.2A17 17 0 0 1 12 36" className="ring three" />
      </>
    ),
  },
];

/** From the form to the credit, in five stations. */
export function Flow(): ReactNode {
  return (
    <ol className="flow">
      {STATIONS.map(({ title, text, picture }) => (
        <li key={title}>
          <svg viewBox="0 0 48 48" aria-hidden="true">
            {picture}
          </svg>
          <div>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
