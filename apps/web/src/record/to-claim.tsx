import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { formatDate, formatDates, formatInstant } from '../time/format.js';
import type { CreditRecord } from './record.queries.js';

type Unclaimed = CreditRecord['unclaimed'][number];

interface Activity extends Omit<Unclaimed, 'category' | 'hours'> {
  id: string;
  hours: { category: string; hours: number }[];
}

interface ToClaimProps {
  program: Program;
  record: CreditRecord;
  isOwn: boolean;
}

const AT_FIRST = 5;

/** Own activities whose hours are approved and not claimed: first what has begun, then what is still to come. */
export function ToClaim({ program, record, isOwn }: ToClaimProps): ReactNode {
  const [all, setAll] = useState(false);
  const { unclaimed, asOf } = record;
  const activities = activitiesOf(unclaimed);
  const isToCome = ({ startsOn }: Activity): boolean => startsOn !== null && startsOn > asOf;
  const begun = activities.filter((activity) => !isToCome(activity)).sort(byUrgency);
  const planned = activities.filter(isToCome).sort((one, other) => compare(one.startsOn ?? '', other.startsOn ?? ''));
  const shown = all ? planned : planned.slice(0, AT_FIRST);
  return (
    <>
      {begun.length > 0 && (
        <section className="stack" aria-labelledby="to-claim">
          <h2 id="to-claim">To be claimed</h2>
          <ul className="record-list">
            {begun.map((activity) => (
              <li key={activity.id} className="to-claim">
                <Named activity={activity} record={record}>
                  {activity.window !== null && (
                    <> · claim before {formatInstant(activity.window.closesAt, program.timeZone)}</>
                  )}
                </Named>
                {isOwn && activity.formId !== null && (
                  <Link
                    to="/record/$program/claim"
                    params={{ program: program.id }}
                    search={{ form: activity.formId }}
                    className="button small"
                  >
                    Claim the hours<span className="visually-hidden"> of {activity.title}</span>
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {planned.length > 0 && (
        <section className="stack" aria-labelledby="planned">
          <h2 id="planned">Planned</h2>
          <p className="quiet">Approved and still to come. They can be claimed once they are completed.</p>
          <ul className="record-list">
            {shown.map((activity) => (
              <li key={activity.id}>
                <Named activity={activity} record={record}>
                  {' '}
                  · {datesOf(activity)}
                </Named>
              </li>
            ))}
          </ul>
          {planned.length > shown.length && (
            <p>
              <button type="button" className="link" onClick={() => setAll(true)}>
                Show all {planned.length}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

interface NamedProps {
  activity: Activity;
  record: CreditRecord;
  children: ReactNode;
}

function Named({ activity: { title, formId, hours }, record: { unit, categories }, children }: NamedProps): ReactNode {
  const label = (id: string): string => categories.find((category) => category.id === id)?.label ?? id;
  const amounts = hours.map(({ category, hours: amount }) => `${countOf(amount, unit)} of ${label(category)}`);
  return (
    <div>
      <h3 dir="auto">
        {formId === null ? (
          title
        ) : (
          <Link to="/forms/$formId" params={{ formId }}>
            {title}
          </Link>
        )}
      </h3>
      <p className="small">
        {amounts.join(', ')}
        <span className="quiet">{children}</span>
      </p>
    </div>
  );
}

/** One line for each activity, whatever its hours are of. */
function activitiesOf(unclaimed: readonly Unclaimed[]): Activity[] {
  const activities = new Map<string, Activity>();
  for (const { category, hours, ...activity } of unclaimed) {
    const id = activity.formId ?? activity.listingId ?? activity.title;
    const known = activities.get(id) ?? { ...activity, id, hours: [] };
    activities.set(id, { ...known, hours: [...known.hours, { category, hours }] });
  }
  return [...activities.values()];
}

function byUrgency({ window: one }: Activity, { window: other }: Activity): number {
  return compare(one?.closesAt ?? '9999', other?.closesAt ?? '9999');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function datesOf({ startsOn, completedOn }: Activity): string {
  if (startsOn === null) return 'any time';
  return completedOn === null ? formatDate(startsOn) : formatDates(startsOn, completedOn);
}
