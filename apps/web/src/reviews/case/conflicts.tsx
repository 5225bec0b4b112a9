import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { formatDayOf } from '../../time/format.js';
import { MemberSelect } from './assignees.js';
import { conflictsQuery } from './case.queries.js';
import { useCase } from './case-context.js';
import { ReasonDialog } from './reason-dialog.js';
import { Section } from './section.js';
import { useAct } from './use-act.js';

type Conflict = components['schemas']['ConflictResponse'];
interface Ruling {
  memberId: string;
  name: string;
  state: Conflict['state'];
}

const KINDS = { declared: 'declared', detected: 'noticed by Docket', ruled: 'ruled' };

/** One's own conflict is declared here; chairs and headquarters rule on those of others. */
export function Conflicts({ onStepBack }: { onStepBack: (number: string) => void }): ReactNode {
  const { form, rights } = useCase();
  const [declaring, setDeclaring] = useState(false);
  const recuse = async (reason: string): Promise<void> => {
    // No version: a conflict is one whatever the form has become.
    await read(
      api.POST('/api/v1/eligibility-forms/{formId}/recusals', {
        params: { path: { formId: form.id } },
        body: { reason },
      }),
    );
    onStepBack(form.number);
  };
  return (
    <Section id="conflicts" title="Conflicts of interest">
      {(rights.isChair || rights.isHeadquarters) && <Rulings />}
      {rights.isMember && (
        <p>
          <button type="button" className="button second small" onClick={() => setDeclaring(true)}>
            I have a conflict …
          </button>
        </p>
      )}
      <ReasonDialog
        title="Step back from this form?"
        hint="The committee reads it; the applicant never does."
        button="Step back"
        open={declaring}
        onClose={() => setDeclaring(false)}
        act={recuse}
      >
        <p>
          You will not see the form any more: not in lists, counts, searches or mails. What you advised stops counting,
          and others go on. Only a chair or headquarters can let you in again.
        </p>
      </ReasonDialog>
    </Section>
  );
}

function Rulings(): ReactNode {
  const { form, program, rights, reviewers } = useCase();
  const { data, error, refetch } = useQuery(conflictsQuery(form.id));
  const [chosen, setChosen] = useState('');
  const [ruling, setRuling] = useState<Ruling>();
  const rule = useAct<Ruling & { reason: string }>(({ memberId, state, reason }, { 'If-Match': match }) =>
    read(
      api.PUT('/api/v1/eligibility-forms/{formId}/conflicts/{memberId}', {
        params: { path: { formId: form.id, memberId }, header: { 'If-Match': match } },
        body: { state, reason },
      }),
    ),
  );
  const others = reviewers.filter(({ id }) => id !== rights.personId);
  const begin = ({ member, state }: Pick<Conflict, 'member' | 'state'>): void =>
    setRuling({ memberId: member.id, name: member.name, state });
  const hasIt = ruling?.state === 'in-conflict';
  return (
    <div className="stack tight">
      {error && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="quiet">None is known.</p>}
      <ul className="case-people">
        {data?.items.map(({ member, kind, state, reason, pinned, createdBy, createdAt }) => (
          <li key={member.id}>
            <span>
              <bdi>{member.name}</bdi>: <strong>{state === 'in-conflict' ? 'in conflict' : 'no conflict'}</strong>
              <span className="quiet small">
                {' '}
                · {KINDS[kind]}
                {createdBy && createdBy.id !== member.id && ` by ${createdBy.name}`} on{' '}
                {formatDayOf(createdAt, program.timeZone)}
                {pinned && ', pinned: detection does not change it'}
              </span>
              <span dir="auto" className="written small block">
                {reason}
              </span>
            </span>
            {member.id !== rights.personId && (
              <button
                type="button"
                className="link"
                onClick={() => begin({ member, state: state === 'in-conflict' ? 'cleared' : 'in-conflict' })}
              >
                {state === 'in-conflict' ? 'Waive …' : 'Rule that there is one …'}
                <span className="visually-hidden"> for {member.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div className="with-button">
          <MemberSelect id="rule-on" label="Rule on a member" members={others} value={chosen} onChoose={setChosen} />
          <button
            type="button"
            className="button second"
            aria-disabled={chosen === ''}
            onClick={() => {
              const member = others.find(({ id }) => id === chosen);
              if (member) begin({ member, state: 'in-conflict' });
            }}
          >
            Has a conflict …
          </button>
        </div>
      )}
      <ReasonDialog
        title={hasIt ? `${ruling.name} has a conflict?` : `Waive the conflict of ${ruling?.name ?? ''}?`}
        hint="Kept with the form; the applicant never reads it."
        button={hasIt ? 'Rule that there is a conflict' : 'Waive it'}
        open={ruling !== undefined}
        onClose={() => setRuling(undefined)}
        act={async (reason) => {
          if (ruling) await rule.mutateAsync({ ...ruling, reason });
          setChosen('');
        }}
      >
        <p>
          {hasIt
            ? 'They see the form nowhere any more, and what they advised stops counting.'
            : 'They see the form again and can review it.'}{' '}
          The ruling is pinned: what Docket notices later does not change it.
        </p>
      </ReasonDialog>
    </div>
  );
}
