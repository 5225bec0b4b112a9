import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDayOf } from '../time/format.js';
import { absencesQuery, committeeQuery, type Member } from './committee.queries.js';
import { todayIn } from '../time/days.js';
import { CommitteeRoom, type Visitor } from './room.js';
import { standInsOn, wordsFor, type Absence } from './stand-ins.js';

export function MembersScreen(): ReactNode {
  return (
    <CommitteeRoom room="members" title="The committee">
      {(visitor) => <Members {...visitor} />}
    </CommitteeRoom>
  );
}

function Members({ program, id }: Visitor): ReactNode {
  const members = useQuery(committeeQuery(program.id));
  const absences = useQuery(absencesQuery(program.id));
  const today = todayIn(program.timeZone, useNow());
  const failed = [members, absences].find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (members.data === undefined || absences.data === undefined) return <p role="status">Loading …</p>;
  const { items } = members.data;
  if (items.length === 0) {
    return (
      <p className="notice bad">
        Nobody is on the committee of {program.name}: forms wait until an administrator gives somebody a role.
      </p>
    );
  }
  return (
    <>
      <p>
        {items.length} {items.length === 1 ? 'member' : 'members'}. Who is on the committee, and who chairs it, is for
        administrators to say.{' '}
        <Link to="/committee/$program/absences" params={{ program: program.id }}>
          Say when you are away
        </Link>
        .
      </p>
      <ul className="members">
        {items.map((member) => (
          <MemberLine
            key={member.member.id}
            member={member}
            isSelf={member.member.id === id}
            zone={program.timeZone}
            today={today}
            absences={absences.data.items}
            nameOf={(one) =>
              items.find(({ member: { id: other } }) => other === one)?.member.name ?? 'somebody who left'
            }
          />
        ))}
      </ul>
    </>
  );
}

interface MemberLineProps {
  member: Member;
  isSelf: boolean;
  zone: string;
  today: string;
  absences: readonly Absence[];
  nameOf: (id: string) => string;
}

function MemberLine({ member, isSelf, zone, today, absences, nameOf }: MemberLineProps): ReactNode {
  const { id, name } = member.member;
  const own = absences.filter(({ memberId }) => memberId === id);
  const now = own.find(({ fromOn }) => fromOn <= today);
  const next = own.find(({ fromOn }) => fromOn > today);
  return (
    <li>
      <div>
        <h2 className="name" dir="auto">
          {name}
        </h2>
        <p className="quiet small">
          {member.isChair ? 'Chair' : 'Reviewer'}
          {isSelf && ', you'} · since {formatDayOf(member.since, zone)}
        </p>
      </div>
      <div>
        {now === undefined ? (
          <p>There</p>
        ) : (
          <p>
            <span className="chip soon">Away</span> back on {formatDate(now.untilOn)}.{' '}
            {wordsFor(standInsOn(today, id, absences), nameOf)}
          </p>
        )}
        {next !== undefined && (
          <p className="quiet small">
            Away from {formatDate(next.fromOn)}, back on {formatDate(next.untilOn)}
          </p>
        )}
      </div>
    </li>
  );
}
