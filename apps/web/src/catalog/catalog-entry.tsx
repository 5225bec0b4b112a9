import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Listing } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { datePlate, formatDate, formatDates, lastDayBefore } from '../time/format.js';
import { DELIVERIES } from './deliveries.js';
import { Hours } from './hours.js';
import { labelOf } from './label-of.js';

/** Until when hours of an activity that is over can be claimed. */
export function EndedNote({ program, listing }: { program: Program; listing: Listing }): ReactNode {
  if (!listing.ended) return null;
  return (
    <p className="ended">
      Ended
      {listing.listedUntil !== null && <>, claim until {lastDayBefore(listing.listedUntil, program.timeZone)}</>}
    </p>
  );
}

export function CatalogEntry({ program, listing }: { program: Program; listing: Listing }): ReactNode {
  const { id, title, provider, format, delivery, location, startsOn, endsOn, availableUntil, tags } = listing;
  const place = [provider, labelOf(program.formats, format), DELIVERIES[delivery], location].filter(Boolean);
  return (
    <li className="entry">
      <Plate startsOn={startsOn} endsOn={endsOn} />
      <div>
        <h3>
          <Link to="/catalog/$program/$listing" params={{ program: program.id, listing: id }} dir="auto">
            {title}
          </Link>
        </h3>
        <p className="facts" dir="auto">
          {place.join(' · ')}
        </p>
        {availableUntil !== null && <p className="facts">Available until {formatDate(availableUntil)}</p>}
        <EndedNote program={program} listing={listing} />
        {tags.length > 0 && (
          <p className="topics">
            {tags.map((tag) => (
              <Link key={tag} to="/catalog/$program" params={{ program: program.id }} search={{ tag }}>
                {labelOf(program.tags, tag)}
              </Link>
            ))}
          </p>
        )}
      </div>
      <Hours program={program} credits={listing.credits} />
    </li>
  );
}

function Plate({ startsOn, endsOn }: Pick<Listing, 'startsOn' | 'endsOn'>): ReactNode {
  if (startsOn === null) {
    return (
      <p className="plate">
        <span className="day" aria-hidden="true">
          ∞
        </span>
        Any time
      </p>
    );
  }
  const { weekday, day } = datePlate(startsOn);
  const several = endsOn !== null && endsOn !== startsOn;
  return (
    <p className="plate">
      <time dateTime={startsOn} className="visually-hidden">
        {formatDates(startsOn, endsOn ?? startsOn)}
      </time>
      <span aria-hidden="true">
        <span className="day">{day}</span>
        {weekday}
        {several && ` to ${datePlate(endsOn).day} ${datePlate(endsOn).month}`}
      </span>
    </p>
  );
}

/** As high as an entry, so that the first ones take their places. */
export function EntryPlaceholder(): ReactNode {
  return (
    <div className="entry">
      <div className="placeholder" style={{ height: '2.5rem' }} />
      <div className="stack">
        <div className="placeholder" />
        <div className="placeholder" style={{ width: '60%' }} />
      </div>
      <div className="placeholder hours" style={{ height: '3.5rem' }} />
    </div>
  );
}
