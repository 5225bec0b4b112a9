import type { ReactNode } from 'react';
import { formatMonth } from '../time/format.js';
import type { Member } from './committee.queries.js';
import { addDays, daysBetween, monthStarts } from '../time/days.js';
import type { Absence } from './stand-ins.js';

interface TimelineProps {
  members: readonly Member[];
  absences: readonly Absence[];
  today: string;
  /** How many days are shown, from today on. */
  days: number;
}

/** Who is away when, a row for each member. The list beside it says the same, so the picture itself is silent. */
export function AbsenceTimeline({ members, absences, today, days }: TimelineProps): ReactNode {
  const end = addDays(today, days);
  const place = (date: string): number => (100 * Math.min(Math.max(daysBetween(today, date), 0), days)) / days;
  const months = monthStarts(today, end);
  return (
    <figure className="timeline" aria-hidden="true">
      <div className="months">
        <span className="today">Today</span>
        {months.map((month) => (
          <span key={month} style={{ left: `${place(month)}%` }}>
            {formatMonth(month).slice(0, 3)}
          </span>
        ))}
      </div>
      {members.map(({ member }) => (
        <div key={member.id} className="line">
          <span className="who" dir="auto">
            {member.name}
          </span>
          <span className="track">
            {months.map((month) => (
              <i key={month} style={{ left: `${place(month)}%` }} />
            ))}
            {absences
              .filter(({ memberId, fromOn }) => memberId === member.id && fromOn < end)
              .map(({ id, fromOn, untilOn, delegateId }) => (
                <b
                  key={id}
                  className={delegateId === null ? 'alone' : 'covered'}
                  style={{ left: `${place(fromOn)}%`, width: `${place(untilOn) - place(fromOn)}%` }}
                />
              ))}
          </span>
        </div>
      ))}
      <figcaption className="share-legend">
        <span>
          <b className="covered" /> Somebody stands in
        </span>
        <span>
          <b className="alone" /> Nobody is named
        </span>
      </figcaption>
    </figure>
  );
}
