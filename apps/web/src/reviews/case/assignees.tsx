import { useState, type ReactNode } from 'react';
import { api, read } from '../../api/client.js';
import { SelectField } from '../../fields/select-field.js';
import { tell } from '../../shell/news.js';
import { formatDate } from '../../time/format.js';
import type { Reviewer } from './case.queries.js';
import { useCase } from './case-context.js';
import { Section } from './section.js';
import { mayWork } from './standing.js';
import { isStale, useAct, type ActHeaders } from './use-act.js';

type Change =
  | { kind: 'assign'; reviewerId: string }
  | { kind: 'end'; assignmentId: string }
  | { kind: 'move'; assignmentId: string; reviewerId: string };

/** Who has the form. Reviewers take and give back, chairs give it to anybody who may see it. */
export function Assignees(): ReactNode {
  const { form, rights, reviewers } = useCase();
  const [chosen, setChosen] = useState('');
  const [moving, setMoving] = useState('');
  const assign = async (reviewerId: string, header: ActHeaders): Promise<unknown> =>
    read(
      api.POST('/api/v1/eligibility-forms/{formId}/assignments', {
        params: { path: { formId: form.id }, header },
        body: { reviewerId },
      }),
    );
  const change = useAct<Change>(
    async (wanted, header) => {
      if (wanted.kind === 'assign') return assign(wanted.reviewerId, header);
      // Given first, so that the form is never without anybody.
      const given =
        wanted.kind === 'move' ? ((await assign(wanted.reviewerId, header)) as { version: number }) : undefined;
      const match = given === undefined ? header['If-Match'] : `"${given.version}"`;
      return read(
        api.DELETE('/api/v1/eligibility-forms/{formId}/assignments/{assignmentId}', {
          params: { path: { formId: form.id, assignmentId: wanted.assignmentId }, header: { 'If-Match': match } },
        }),
      );
    },
    () => {
      setChosen('');
      setMoving('');
      tell({ text: `${form.number}: who has it is changed.` });
    },
  );
  const open = mayWork(form) || form.status === 'submitted';
  const mayChange = rights.isMember && open;
  const mine = form.assignees.find(({ id }) => id === rights.personId);
  const free = reviewers.filter(({ id, tookPart }) => !tookPart && !form.assignees.some((one) => one.id === id));
  const act = (wanted: Change): void => {
    if (!change.isPending) change.mutate(wanted);
  };
  return (
    <Section id="assignees" title="Who has it">
      {change.error && !isStale(change.error) && (
        <p className="wrong-note" role="alert">
          {change.error.message}
        </p>
      )}
      {form.assignees.length === 0 && (
        <p className="quiet">
          {open ? 'Nobody in particular: any member may take it.' : 'Nobody in particular had it.'}
        </p>
      )}
      <ul className="case-people">
        {form.assignees.map(({ id, name, assignmentId }) => (
          <li key={assignmentId}>
            <span>
              <bdi>{name}</bdi>
              {id === rights.personId && <span className="quiet"> (you)</span>}
              <Away reviewer={reviewers.find((one) => one.id === id)} />
            </span>
            {mayChange && (rights.isChair || id === rights.personId) && (
              <span className="row">
                {rights.isChair && free.length > 0 && (
                  <button
                    type="button"
                    className="link"
                    onClick={() => setMoving(moving === assignmentId ? '' : assignmentId)}
                  >
                    Move<span className="visually-hidden"> from {name}</span>
                  </button>
                )}
                <button
                  type="button"
                  className="link"
                  aria-disabled={change.isPending}
                  onClick={() => act({ kind: 'end', assignmentId })}
                >
                  {id === rights.personId ? 'Give back' : 'Remove'}
                  <span className="visually-hidden"> {name}</span>
                </button>
              </span>
            )}
            {moving === assignmentId && (
              <div className="with-button">
                <MemberSelect
                  id="move-to"
                  label={`Move from ${name} to`}
                  members={free}
                  value={chosen}
                  onChoose={setChosen}
                />
                <button
                  type="button"
                  className="button second"
                  aria-disabled={chosen === '' || change.isPending}
                  onClick={() => chosen !== '' && act({ kind: 'move', assignmentId, reviewerId: chosen })}
                >
                  Move
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayChange && mine === undefined && free.some(({ id }) => id === rights.personId) && (
        <p>
          <button
            type="button"
            className="button second small"
            aria-disabled={change.isPending}
            onClick={() => act({ kind: 'assign', reviewerId: 'me' })}
          >
            Assign it to me
          </button>
        </p>
      )}
      {mayChange && rights.isChair && moving === '' && free.length > 0 && (
        <div className="with-button">
          <MemberSelect id="assign-to" label="Give it to" members={free} value={chosen} onChoose={setChosen} />
          <button
            type="button"
            className="button second"
            aria-disabled={chosen === '' || change.isPending}
            onClick={() => chosen !== '' && act({ kind: 'assign', reviewerId: chosen })}
          >
            Assign
          </button>
        </div>
      )}
    </Section>
  );
}

interface MemberSelectProps {
  id: string;
  label: string;
  members: readonly Reviewer[];
  value: string;
  onChoose: (id: string) => void;
}

export function MemberSelect({ id, label, members, value, onChoose }: MemberSelectProps): ReactNode {
  return (
    <SelectField
      id={id}
      label={label}
      empty="Choose a member"
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      choices={members.map(({ id: member, name, isChair, awayUntil }) => ({
        value: member,
        label: `${name}${isChair ? ', chair' : ''}${awayUntil === null ? '' : `, away until ${formatDate(awayUntil)}`}`,
      }))}
    />
  );
}

function Away({ reviewer }: { reviewer: Reviewer | undefined }): ReactNode {
  if (reviewer?.awayUntil == null) return null;
  return <span className="quiet small">, away until {formatDate(reviewer.awayUntil)}</span>;
}
