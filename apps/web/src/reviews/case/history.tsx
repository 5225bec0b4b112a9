import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { deadlineQuery, historyQuery, meQuery, type HistoryEntry } from '../../api/queries.js';
import { PromiseLine } from '../../pictures/promise-line.js';
import { beginningOf } from '../../pictures/promise-marks.js';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { useNow } from '../../time/business-clock.js';
import { formatInstant } from '../../time/format.js';
import { Moment } from '../../time/moment.js';
import { queuesQuery } from '../queue.queries.js';
import { useCase } from './case-context.js';
import { eventInWords, namesFrom } from './event-words.js';
import { Section } from './section.js';

/** What is no change of the form: reminders, mails, notes. */
const BOOKKEEPING = /^(?:mail|comment|attachment|question)\.|^form\.(?:reminded|escalated)$|^duplicate\.covered$/;

/** The promise as a line, and each stretch of it in words. */
export function Promised(): ReactNode {
  const { form, program, terms } = useCase();
  const now = useNow();
  const { data: deadline, error, refetch } = useQuery(deadlineQuery(form.id));
  if (form.decisionDueAt === null) return null;
  const answered = form.decision ?? form.heldDecision;
  const last = terms.lastUsefulAt;
  return (
    <Section id="promise" title="The promise">
      {error && deadline === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <PromiseLine
        zone={program.timeZone}
        {...beginningOf(form)}
        dueAt={form.decisionDueAt}
        now={now}
        segments={deadline?.segments ?? []}
        {...(answered && { answeredAt: answered.decidedAt })}
        {...(last !== null && last !== form.decisionDueAt && { lastUsefulAt: last })}
      />
      <details>
        <summary>How the date comes about</summary>
        <ol className="deadline-segments">
          {deadline?.segments.map(({ from, to, counted, reason }) => (
            <li key={from}>
              <p>
                {reason}{' '}
                <span className="quiet">{counted || reason.includes('does not count') ? '' : '(does not count)'}</span>
              </p>
              <p className="quiet small">
                <Moment at={from} zone={program.timeZone} /> to <Moment at={to} zone={program.timeZone} />
              </p>
            </li>
          ))}
        </ol>
      </details>
    </Section>
  );
}

/** Everything that happened to the form, with what the product did by itself. */
export function History(): ReactNode {
  const { form, program } = useCase();
  const [whole, setWhole] = useState(false);
  const { data, error, refetch } = useQuery(historyQuery(form.id));
  const words = useEventWords();
  const shown = data?.items.filter(({ type }) => whole || !BOOKKEEPING.test(type));
  const hidden = (data?.items.length ?? 0) - (shown?.length ?? 0);
  return (
    <Section
      id="history"
      title="History"
      aside={
        <label className="choice small">
          <input type="checkbox" checked={whole} onChange={({ target }) => setWhole(target.checked)} />
          <span>With mails and reminders{hidden > 0 && ` (${hidden} more)`}</span>
        </label>
      }
    >
      {error && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <ol className="case-history">
        {shown?.map((entry) => (
          <li key={entry.seq}>
            <time className="quiet figures small" dateTime={entry.at}>
              {formatInstant(entry.at, program.timeZone)}
            </time>
            <span dir="auto" className="written">
              {words(entry)}
              {entry.actor !== null && <span className="quiet"> · {entry.actor.name}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Tells an event with the names of whoever this page knows. */
export function useEventWords(): (entry: HistoryEntry) => string {
  const { form, program, terms, reviewers } = useCase();
  const { data: queues = [] } = useQuery(queuesQuery(program.id));
  const { data: me } = useQuery(meQuery);
  const { data } = useQuery(historyQuery(form.id));
  const actors = data?.items.flatMap(({ actor }) => (actor === null ? [] : [actor])) ?? [];
  const people = [...reviewers, ...form.assignees, ...actors];
  if (form.applicant) people.push({ ...form.applicant, name: `the applicant, ${form.applicant.name}` });
  if (me?.user) people.push(me.user);
  const names = namesFrom(people, { ...terms, queues });
  return (entry) => eventInWords(entry, names);
}
