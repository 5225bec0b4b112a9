import '../pictures/shares.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../shell/dialog.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useNow } from '../time/business-clock.js';
import { AbsenceForm } from './absence-form.js';
import { AbsenceList } from './absence-list.js';
import { AbsenceTimeline } from './absence-timeline.js';
import { absencesQuery, committeeQuery } from './committee.queries.js';
import { todayIn } from '../time/days.js';
import { CommitteeRoom, type Visitor } from './room.js';
import type { Absence } from './stand-ins.js';

/** How far ahead one can look, in months, and the days that makes. */
const SPANS = [
  { months: '3', days: 91 },
  { months: '6', days: 182 },
  { months: '12', days: 365 },
] as const;

export function AbsencesScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="absences"
      title="Absences"
      lead="Who is away gets no new forms and no reminders: who stands in for them does. The day of return counts as a day of being there."
    >
      {(visitor) => <Absences visitor={visitor} />}
    </CommitteeRoom>
  );
}

function Absences({ visitor }: { visitor: Visitor }): ReactNode {
  const { program, id, isChair } = visitor;
  const members = useQuery(committeeQuery(program.id));
  const absences = useQuery(absencesQuery(program.id));
  const today = todayIn(program.timeZone, useNow());
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const span = SPANS.find(({ months }) => months === search.months) ?? SPANS[0];
  const [form, setForm] = useState<{ absence: Absence | null } | null>(null);
  const failed = [members, absences].find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (members.data === undefined || absences.data === undefined) return <p role="status">Loading …</p>;
  const mayAdd = isChair || members.data.items.some(({ member }) => member.id === id);
  const all = absences.data.items;
  return (
    <>
      <div className="row">
        {mayAdd && (
          <button type="button" className="button" onClick={() => setForm({ absence: null })}>
            {isChair ? 'Add an absence …' : 'Say when you are away …'}
          </button>
        )}
        <nav className="spans" aria-label="How far ahead">
          {SPANS.map(({ months }) => (
            <Link
              key={months}
              to="/committee/$program/absences"
              params={{ program: program.id }}
              search={{ months } as never}
              aria-current={months === span.months ? 'true' : undefined}
            >
              {months} months
            </Link>
          ))}
        </nav>
      </div>
      <AbsenceTimeline members={members.data.items} absences={all} today={today} days={span.days} />
      {all.length === 0 ? (
        <p className="notice">Nobody is away, and nobody has said that they will be.</p>
      ) : (
        <AbsenceList
          visitor={visitor}
          members={members.data.items}
          absences={all}
          today={today}
          onEdit={(absence) => setForm({ absence })}
        />
      )}
      <Dialog
        title={form?.absence ? 'Change the absence' : 'Add an absence'}
        open={form !== null}
        onClose={() => setForm(null)}
      >
        {form !== null && (
          <AbsenceForm
            visitor={visitor}
            members={members.data.items}
            absences={all}
            today={today}
            absence={form.absence}
            onDone={() => setForm(null)}
          />
        )}
      </Dialog>
    </>
  );
}
