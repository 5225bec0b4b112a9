import './landing.css';
import '../catalog/hours.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { catalogQuery } from '../api/queries.js';
import { pageState, type Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { hueOf } from '../catalog/hours.js';
import { asAsked } from '../catalog/selection.js';
import { useTitle } from '../shell/use-title.js';
import { datePlate } from '../time/format.js';
import { Flow } from './flow.js';

const TryIt = lazy(() => import('../demo/try-it.js').then(({ TryIt: component }) => ({ default: component })));
const SHOWN = 4;

export function LandingScreen(): ReactNode {
  useTitle('');
  return (
    <>
      <div className="hero">
        <h1>Continuing education, decided within two weeks</h1>
        <p className="lead">
          Ask that an activity count. A committee of your profession answers, by a day you know from the start. What it
          approves is listed for everybody, and its hours carry you to renewal.
        </p>
      </div>
      <section className="way" aria-labelledby="how">
        <h2 id="how">How it goes</h2>
        <Flow />
      </section>
      <div className="programs">
        {pageState.programs.map((program) => (
          <ProgramSummary key={program.id} program={program} />
        ))}
      </div>
      {pageState.demo && (
        <section className="band" aria-labelledby="try-it" style={{ minHeight: '34rem' }}>
          <h2 id="try-it">Try it in three clicks</h2>
          <Suspense fallback={null}>
            <TryIt />
          </Suspense>
        </section>
      )}
    </>
  );
}

function ProgramSummary({ program }: { program: Program }): ReactNode {
  const { id, name, organisation, required, unit, categories } = program;
  const { data } = useInfiniteQuery(catalogQuery(id, asAsked({})));
  const next = data?.pages[0]?.items.slice(0, SHOWN);
  return (
    <section aria-labelledby={`program-${id}`}>
      <h2 id={`program-${id}`}>
        <Link to="/catalog/$program" params={{ program: id }}>
          {name}
        </Link>
      </h2>
      <p className="quiet">
        {organisation} · {countOf(required, unit)} a term
      </p>
      <ul className="categories">
        {categories.map((category) => (
          <li key={category.id}>
            <span className="swatch" style={{ background: hueOf(program, category.id) }} aria-hidden="true" />
            {category.label}
          </li>
        ))}
      </ul>
      <ul className="next-up">
        {next?.map((listing) => (
          <li key={listing.id}>
            <span className="quiet small figures">
              {listing.startsOn === null
                ? 'Any time'
                : `${datePlate(listing.startsOn).day} ${datePlate(listing.startsOn).month}`}
            </span>
            <Link to="/catalog/$program/$listing" params={{ program: id, listing: listing.id }} dir="auto">
              {listing.title}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/catalog/$program" params={{ program: id }} className="button second">
          All upcoming courses
        </Link>
      </p>
    </section>
  );
}
