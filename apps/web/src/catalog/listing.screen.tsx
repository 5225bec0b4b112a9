import './listing.css';
import './catalog.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { listingQuery, type Listing } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { CreditRing } from '../pictures/credit-ring.js';
import { CopyButton } from '../shell/copy-button.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { todayIn } from '../time/days.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDates, lastDayBefore } from '../time/format.js';
import { EndedNote } from './catalog-entry.js';
import { kindOf } from './kind-of.js';
import { countOf } from './count-of.js';
import { hueOf, Hours, totalHours } from './hours.js';
import { labelOf } from './label-of.js';

const route = getRouteApi('/catalog/$program/$listing');

export function ListingScreen(): ReactNode {
  const { program: programId, listing: listingId } = route.useParams();
  const program = programOf(programId);
  const {
    data: listing,
    error,
    refetch,
  } = useQuery({
    ...listingQuery(programId, listingId),
    enabled: program !== undefined,
  });
  useTitle(listing?.title);
  if (program === undefined) return <NotFound what="There is no such program." />;
  // An address that is no id is malformed to the api; to a person it is just as much not there.
  if (error instanceof Refusal && [400, 404].includes(error.status)) {
    return error.problem.code === 'listing.withdrawn' ? (
      <Withdrawn detail={error.message} />
    ) : (
      <NotFound what="This activity is not on the list any more. It leaves it once its hours cannot be claimed any more." />
    );
  }
  if (error && listing === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p className="crumbs">
        <Link to="/catalog/$program" params={{ program: program.id }}>
          ← Upcoming Courses
        </Link>
      </p>
      {listing && <ListingDetails program={program} listing={listing} />}
    </>
  );
}

/** Neither moved nor lost: people who planned to attend have to know. */
function Withdrawn({ detail }: { detail: string }): ReactNode {
  useTitle('Approval withdrawn');
  return (
    <div className="stack">
      <h1>This activity was withdrawn</h1>
      <p>{detail} It earns no hours any more; hours that were claimed before stay.</p>
    </div>
  );
}

function ListingDetails({ program, listing }: { program: Program; listing: Listing }): ReactNode {
  const { title, provider, description, tags, conditions } = listing;
  return (
    <article className="listing">
      <div>
        <h1 dir="auto">{title}</h1>
        <p className="provider" dir="auto">
          {provider}
        </p>
        <EndedNote program={program} listing={listing} />
        <Facts program={program} listing={listing} />
        {description !== '' && (
          <p className="description" dir="auto">
            {description}
          </p>
        )}
        {conditions.length > 0 && (
          <div className="notice">
            <p>
              <strong>Approved on {conditions.length === 1 ? 'a condition' : 'conditions'}</strong>
            </p>
            <ul>
              {conditions.map((condition) => (
                <li key={condition} dir="auto">
                  {condition}
                </li>
              ))}
            </ul>
          </div>
        )}
        {tags.length > 0 && (
          <p className="row small">
            <span className="quiet">Topics</span>
            {tags.map((tag) => (
              <Link key={tag} to="/catalog/$program" params={{ program: program.id }} search={{ tag }}>
                {labelOf(program.tags, tag)}
              </Link>
            ))}
          </p>
        )}
        <Actions program={program} listing={listing} />
      </div>
      <Worth program={program} listing={listing} />
    </article>
  );
}

function Facts({ program, listing }: { program: Program; listing: Listing }): ReactNode {
  const { startsOn, endsOn, availableUntil, listedUntil, ended, format, delivery, location } = listing;
  return (
    <dl className="facts-list">
      <dt>When</dt>
      <dd>{startsOn === null ? 'At any time' : formatDates(startsOn, endsOn ?? startsOn)}</dd>
      {availableUntil !== null && (
        <>
          <dt>Available until</dt>
          <dd>{formatDate(availableUntil)}</dd>
        </>
      )}
      <dt>How</dt>
      <dd>{kindOf(program, { format, delivery })}</dd>
      {location !== null && (
        <>
          <dt>Where</dt>
          <dd dir="auto">{location}</dd>
        </>
      )}
      {listedUntil !== null && !ended && startsOn !== null && (
        <>
          <dt>Claim until</dt>
          <dd>
            {lastDayBefore(listedUntil, program.timeZone)}
            <span className="quiet"> at the latest, and within the days that count from your own completion</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function Actions({ program, listing: { id, url, startsOn } }: { program: Program; listing: Listing }): ReactNode {
  const now = useNow();
  return (
    <p className="row actions">
      {(startsOn === null || startsOn <= todayIn(program.timeZone, now)) && (
        <Link to="/record/$program/claim" params={{ program: program.id }} search={{ listing: id }} className="button">
          Claim the hours
        </Link>
      )}
      <Link to="/record/$program" params={{ program: program.id }} search={{ plan: id }} className="button second">
        See what it would add to my record
      </Link>
      {url !== null && (
        <a className="button second" href={url} rel="noreferrer">
          Open the provider’s page
        </a>
      )}
      {startsOn !== null && (
        <a className="button second" href={`/api/v1/programs/${program.id}/catalog/${id}/calendar.ics`}>
          Add to my calendar
        </a>
      )}
      <Link to="/drafts/new" search={{ program: program.id, copyOf: id } as never} className="button second">
        Ask for other dates of it
      </Link>
      <CopyButton text={location.origin + location.pathname} label="Copy the link" />
    </p>
  );
}

/** What the activity is worth, and how much of a term that is. */
function Worth({ program, listing: { credits } }: { program: Program; listing: Listing }): ReactNode {
  const total = totalHours(credits);
  return (
    <aside className="worth" aria-labelledby="worth">
      <h2 id="worth">What it earns</h2>
      <CreditRing
        required={program.required}
        unit={program.unit}
        parts={credits.map(({ category, hours }) => ({
          label: labelOf(program.categories, category),
          hue: hueOf(program, category),
          counted: 0,
          overLimit: 0,
          planned: hours,
        }))}
        caption={`${countOf(total, program.unit)} of the ${program.required} that a term asks for.`}
      />
      <Hours program={program} credits={credits} />
    </aside>
  );
}
