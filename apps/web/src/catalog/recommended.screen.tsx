import './catalog.css';
import './hours.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { recommendedQuery, type RecommendedCourse } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { hueOf } from './hours.js';
import { labelOf } from './label-of.js';

const route = getRouteApi('/recommended/$program');

export function RecommendedScreen(): ReactNode {
  const program = programOf(route.useParams().program);
  if (program === undefined) return <NotFound what="There is no such program." />;
  return <Recommended program={program} />;
}

function Recommended({ program }: { program: Program }): ReactNode {
  useTitle(`Recommended, ${program.name}`);
  return (
    <>
      <h1>Recommended</h1>
      <p className="lead">
        What the program thinks worth while, at any time. Nothing is approved by being on this list: for credit, look
        under{' '}
        <Link to="/catalog/$program" params={{ program: program.id }}>
          Upcoming Courses
        </Link>
        , or send an eligibility form.
      </p>
      <Courses program={program} />
    </>
  );
}

function Courses({ program }: { program: Program }): ReactNode {
  const query = useInfiniteQuery(recommendedQuery(program.id));
  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data === undefined) return <p role="status">Loading …</p>;
  const courses = query.data.pages.flatMap(({ items }) => items);
  if (courses.length === 0) return <p className="notice">Nothing is recommended at the moment.</p>;
  return (
    <>
      <ul className="courses">
        {courses.map((course) => (
          <Course key={course.id} program={program} course={course} />
        ))}
      </ul>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && (
        <p className="more">
          <button type="button" className="button second" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'More courses'}
          </button>
        </p>
      )}
    </>
  );
}

function Course({ program, course }: { program: Program; course: RecommendedCourse }): ReactNode {
  const { title, provider, url, description, note, categories, tags } = course;
  return (
    <li>
      <h2 dir="auto">
        {url === null ? (
          title
        ) : (
          <a href={url} rel="noreferrer">
            {title}
          </a>
        )}
      </h2>
      <p className="quiet small" dir="auto">
        {provider}
      </p>
      {note !== '' && <p dir="auto">{note}</p>}
      {description !== '' && (
        <p className="quiet" dir="auto">
          {description}
        </p>
      )}
      <p className="row small">
        {categories.map((category) => (
          <span key={category}>
            <span className="swatch" style={{ background: hueOf(program, category) }} aria-hidden="true" />
            {labelOf(program.categories, category)}
          </span>
        ))}
        {tags.map((tag) => (
          <Link key={tag} to="/catalog/$program" params={{ program: program.id }} search={{ tag }}>
            {labelOf(program.tags, tag)}
          </Link>
        ))}
      </p>
    </li>
  );
}
