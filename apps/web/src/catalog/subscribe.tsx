import type { ReactNode } from 'react';
import { CopyButton } from '../shell/copy-button.js';
import { countFilters, feedPath, isContradictory, type CatalogSelection } from './selection.js';

interface SubscribeProps {
  program: string;
  selection: CatalogSelection;
}

/** Calendars and feed readers follow exactly what is chosen now. */
export function Subscribe({ program, selection }: SubscribeProps): ReactNode {
  if (isContradictory(selection)) return <p className="notice">There is nothing to follow between these dates.</p>;
  const calendar = feedPath(program, 'ics', selection);
  const rss = feedPath(program, 'rss', selection);
  const filters = countFilters(selection);
  return (
    <section className="subscribe stack" aria-labelledby="subscribe-title">
      <h2 id="subscribe-title">Follow this list</h2>
      <p className="quiet">
        {filters === 0
          ? 'The whole list. Choose filters first to follow a part of it.'
          : `Only what matches the ${filters === 1 ? 'filter' : `${filters} filters`} chosen now.`}
      </p>
      <dl>
        <dt>Calendar</dt>
        <dd className="row">
          <a href={`webcal://${location.host}${calendar}`}>Open in my calendar</a>
          <CopyButton text={location.origin + calendar} label="Copy the calendar’s address" />
        </dd>
        <dt>Feed reader</dt>
        <dd className="row">
          <a href={rss}>RSS</a>
          <a href={feedPath(program, 'json', selection)}>JSON Feed</a>
          <CopyButton text={location.origin + rss} label="Copy the feed’s address" />
        </dd>
      </dl>
    </section>
  );
}
