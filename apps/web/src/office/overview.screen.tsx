import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import type { Program } from '../api/state.js';
import { countsQuery } from '../reviews/queue.queries.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { importsQuery } from './import.queries.js';
import { lateFormsQuery } from './late-forms.queries.js';
import { OfficeRoom } from './office-room.js';
import { mailCountsQuery } from './office.queries.js';
import type { MailState } from './mail-words.js';

export function OverviewScreen(): ReactNode {
  return (
    <OfficeRoom title="Headquarters" lead="What waits for somebody here, and what does not.">
      {(program) => <Overview program={program} />}
    </OfficeRoom>
  );
}

/** Of one, and of several or none. */
type Words = readonly [string, string];

interface Matter {
  count: string;
  /** Asks for somebody. */
  urgent: boolean;
  what: string;
  link: LinkProps;
  label: string;
}

function Overview({ program }: { program: Program }): ReactNode {
  const counts = useQuery({ ...mailCountsQuery(program.id, {}), refetchInterval: 30_000 });
  const late = useInfiniteQuery(lateFormsQuery(program.id, 'refused', undefined));
  const imports = useInfiniteQuery(importsQuery(program.id));
  const overdue = useQuery(countsQuery(program.id, { overdue: 'true' }));
  const failed = [counts, late, imports, overdue].find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!counts.data || !late.data || !imports.data || !overdue.data) return <p role="status">Loading …</p>;
  const mails = (state: MailState): number => counts.data.items.find((item) => item.state === state)?.count ?? 0;
  const outbox = (state: MailState, [one, several]: Words, urgent: boolean): Matter => ({
    count: inFigures(mails(state)),
    urgent: urgent && mails(state) > 0,
    what: mails(state) === 1 ? one : several,
    link: { to: '/office/$program/outbox', params: { program: program.id }, search: { state } },
    label: 'Look at them',
  });
  const forms = late.data.pages[0];
  const waiting = imports.data.pages[0]?.items.filter(({ state }) => state === 'checked') ?? [];
  const matters: Matter[] = [
    {
      count: inFigures(overdue.data.open),
      urgent: overdue.data.open > 0,
      what: overdue.data.open === 1 ? 'form is past its promise' : 'forms are past their promise',
      link: {
        to: '/reviews/$program',
        params: { program: program.id },
        search: { group: 'open', overdue: 'true' },
      } as LinkProps,
      label: overdue.data.open === 1 ? 'Look at it' : 'Look at them',
    },
    outbox('failed', ['mail failed', 'mails failed'], true),
    outbox('ambiguous', ['mail may have arrived', 'mails may have arrived'], true),
    outbox('held', ['mail is held', 'mails are held'], true),
    outbox('queued', ['mail waits to go out', 'mails wait to go out'], false),
    {
      count: `${forms?.items.length ?? 0}${forms?.nextCursor == null ? '' : '+'}`,
      urgent: (forms?.items.length ?? 0) > 0,
      what: forms?.items.length === 1 ? 'late form is refused' : 'late forms are refused',
      link: { to: '/office/$program/late-forms', params: { program: program.id }, search: {} },
      label: 'Admit or leave them',
    },
    {
      count: String(waiting.length),
      urgent: waiting.length > 0,
      what: waiting.length === 1 ? 'import is checked and waits' : 'imports are checked and wait',
      link: { to: '/office/$program/imports', params: { program: program.id } },
      label: 'Go on with them',
    },
  ];
  return (
    <ul className="matters">
      {matters.map(({ count, urgent, what, link, label }) => (
        <li key={what} className={urgent ? 'urgent' : undefined}>
          <span className="count">{count}</span>
          <span>{what}</span>
          <Link {...link}>
            {label}
            <span className="visually-hidden">: {what}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
