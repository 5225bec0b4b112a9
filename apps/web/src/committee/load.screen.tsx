import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Shares, ShareLegend } from '../pictures/shares.js';
import { countOf, inFigures } from '../catalog/count-of.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useNow } from '../time/business-clock.js';
import { formatDate } from '../time/format.js';
import { loadQuery, unassignedQuery, type Load } from './committee.queries.js';
import { todayIn } from '../time/days.js';
import { HandOver } from './hand-over.js';
import { CommitteeRoom, type Visitor } from './room.js';

export function LoadScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="load"
      title="Load"
      lead="What each member has to do. Forms that you must not see are in none of the figures."
    >
      {(visitor) => <Loads {...visitor} />}
    </CommitteeRoom>
  );
}

function Loads({ program }: Visitor): ReactNode {
  const { data, error, refetch } = useQuery(loadQuery(program.id));
  const { data: unassigned } = useQuery(unassignedQuery(program.id));
  const today = todayIn(program.timeZone, useNow());
  const [from, setFrom] = useState<Load | null>(null);
  if (error && data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p role="status">Loading …</p>;
  // One form alone is no long bar.
  const most = Math.max(5, ...data.items.map(({ open }) => open));
  return (
    <>
      <p>{unassigned === undefined ? ' ' : <Unassigned program={program.id} count={unassigned.open} />}</p>
      <ShareLegend marks={['overdue', 'at-risk', 'waiting']} labels={{ waiting: 'Open, not due soon' }} />
      <div className="table-frame" tabIndex={0} role="group" aria-label="Load of each member">
        <table className="table loads">
          <caption className="visually-hidden">Open forms of each member, most first</caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col" className="picture" aria-hidden="true" />
              <th scope="col" className="number">
                Open
              </th>
              <th scope="col" className="number">
                Overdue
              </th>
              <th scope="col" className="number">
                Due in 3 days
              </th>
              <th scope="col" className="number">
                Decided in 30 days
              </th>
              <th scope="col">Today</th>
              <th scope="col">
                <span className="visually-hidden">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((load) => (
              <LoadRow
                key={load.member.id}
                load={load}
                most={most}
                program={program.id}
                today={today}
                onHandOver={() => setFrom(load)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <HandOver program={program} from={from} members={data.items} today={today} onClose={() => setFrom(null)} />
    </>
  );
}

function Unassigned({ program, count }: { program: string; count: number }): ReactNode {
  if (count === 0) return 'Every open form has somebody.';
  return (
    <>
      <Link to="/reviews/$program" params={{ program }} search={{ group: 'open', assignee: 'none' } as never}>
        {countOf(count, 'open form')}
      </Link>{' '}
      {count === 1 ? 'is' : 'are'} assigned to nobody.
    </>
  );
}

interface LoadRowProps {
  load: Load;
  /** Open forms of who has most: the length of a whole bar. */
  most: number;
  program: string;
  today: string;
  onHandOver: () => void;
}

function LoadRow({ load, most, program, today, onHandOver }: LoadRowProps): ReactNode {
  const { member, isChair, open, overdue, dueSoon, decided } = load;
  const calm = open - overdue - dueSoon;
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{member.name}</span>
        {isChair && <span className="quiet small"> chair</span>}
      </th>
      <td className="picture" aria-hidden="true">
        <Shares
          whole={most}
          parts={[
            { mark: 'overdue', amount: overdue },
            { mark: 'at-risk', amount: dueSoon },
            { mark: 'waiting', amount: calm },
          ]}
        />
      </td>
      <td className="number">
        {open === 0 ? (
          0
        ) : (
          <Link
            to="/reviews/$program"
            params={{ program }}
            search={{ group: 'open', assignee: member.id } as never}
            aria-label={`${inFigures(open)} open, show them`}
          >
            {inFigures(open)}
          </Link>
        )}
      </td>
      <td className={overdue > 0 ? 'number late' : 'number'}>{inFigures(overdue)}</td>
      <td className="number">{inFigures(dueSoon)}</td>
      <td className="number">{inFigures(decided)}</td>
      <td>
        <Presence load={load} today={today} />
      </td>
      <td className="acts">
        {open > 0 && (
          <button type="button" className="link" onClick={onHandOver}>
            Hand over …<span className="visually-hidden"> forms of {member.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** There, or away until when, and who acts meanwhile. */
function Presence({ load: { member, actor, absences }, today }: { load: Load; today: string }): ReactNode {
  const away = absences.find(({ fromOn }) => fromOn <= today);
  if (away === undefined) {
    const [next] = absences;
    return next === undefined ? 'There' : <>There, away from {formatDate(next.fromOn)}</>;
  }
  return (
    <>
      <span className="chip soon">Away</span> back {formatDate(away.untilOn)};{' '}
      {actor === null || actor.id === member.id ? 'nobody stands in' : `${actor.name} stands in`}
    </>
  );
}
