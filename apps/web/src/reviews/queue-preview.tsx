import './queue-preview.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { formQuery } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { Hours, totalHours } from '../catalog/hours.js';
import { kindOf } from '../catalog/kind-of.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDates } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { formLink } from './form-link.js';
import { precedentsQuery, type Review, type ReviewedForm } from './queue.queries.js';
import type { QueueShared } from './queue-groups.js';
import { soFar } from './so-far.js';

/** Somebody who goes down the list quickly asks for nothing on the way. */
const PAUSE_MS = 150;

interface PreviewProps extends QueueShared {
  row: Review;
  onOpen: (id: string) => void;
}

/** The form beside the list: enough to decide whether to open it. */
export function QueuePreview({ program, selection, row, onOpen }: PreviewProps): ReactNode {
  const formId = useAfterPause(row.id);
  const { data, error, refetch } = useQuery({ ...formQuery(formId), enabled: formId === row.id });
  const form = data?.id === row.id ? (data as ReviewedForm) : undefined;
  return (
    <aside className="queue-preview" aria-label="Preview">
      <p className="small quiet">
        <span className="figures">{row.number}</span>
        {row.applicant !== null && (
          <>
            {' '}
            from <bdi>{row.applicant.name}</bdi>
          </>
        )}
      </p>
      <h2 dir="auto">{row.title}</h2>
      <p className="quiet small" dir="auto">
        {row.provider}
      </p>
      {error !== null && form === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <div aria-busy={form === undefined && error === null} className="queue-preview-body">
        <Hours program={program} credits={row.requestedCredits} />
        {form !== undefined && <Facts program={program} form={form} />}
      </div>
      <p>
        <Link {...formLink(program.id, row.id, selection)} className="button small" onClick={() => onOpen(row.id)}>
          Open the form
        </Link>
      </p>
    </aside>
  );
}

function Facts({ program, form }: { program: Program; form: ReviewedForm }): ReactNode {
  const { activity } = form;
  const dates =
    activity.startsOn == null || activity.endsOn == null ? undefined : formatDates(activity.startsOn, activity.endsOn);
  const asked = totalHours(form.requestedCredits) * 60;
  return (
    <>
      <p className="small">
        {kindOf(program, activity)}
        {dates !== undefined && `, ${dates}`}
        {activity.location != null && activity.location !== '' && (
          <>
            , <bdi>{activity.location}</bdi>
          </>
        )}
        {activity.contactMinutes != null && asked > activity.contactMinutes && (
          <strong className="asks-more">
            {' '}
            Asks for more than its {activity.contactMinutes} minutes of contact time.
          </strong>
        )}
      </p>
      {form.openQuestion !== null && (
        <p className="notice soon small" dir="auto">
          {form.openQuestion.message}
        </p>
      )}
      <p className="relevance small" dir="auto">
        {form.relevance}
      </p>
      <dl className="queue-facts small">
        <dt>So far</dt>
        <dd>{soFar(form)}</dd>
        <dt>Assigned</dt>
        <dd>{form.assignees.length === 0 ? 'Nobody yet' : form.assignees.map(({ name }) => name).join(', ')}</dd>
        {form.decisionDueAt !== null && (
          <>
            <dt>Due</dt>
            <dd>
              <Moment at={form.decisionDueAt} zone={program.timeZone} />
            </dd>
          </>
        )}
        <dt>Precedents</dt>
        <dd>
          <Precedents program={program} form={form} />
        </dd>
      </dl>
    </>
  );
}

function Precedents({ program, form }: { program: Program; form: ReviewedForm }): ReactNode {
  const { data } = useQuery(precedentsQuery(program.id, form));
  if (data === undefined) return '…';
  const count = (outcome: string): number => data.items.filter((item) => item.outcome === outcome).length;
  const parts = [
    { count: count('approved'), what: 'approved' },
    { count: count('not_approved'), what: 'not approved' },
    { count: count('revoked'), what: 'revoked' },
    { count: count('pending'), what: 'still waiting' },
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? 'None' : parts.map((part) => `${part.count} ${part.what}`).join(', ');
}

function useAfterPause(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
